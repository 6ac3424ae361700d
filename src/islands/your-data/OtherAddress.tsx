import { yourData } from '#messages/your-data.ts'
import { useHost } from './use-host.ts'

/** What one does when the site moves: what is kept belongs to its address, and goes to no other by itself. */
export function OtherAddress() {
  const host = useHost()
  return (
    <>
      <h2 id="address">{yourData.otherAddress}</h2>
      <p>{yourData.otherAddressLead(host)}</p>
      <ul class="plain-list">
        {yourData.otherAddressSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </>
  )
}
