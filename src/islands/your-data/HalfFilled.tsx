import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { formsInNoFile, formsPlaces } from '#messages/your-data-forms.ts'
import { $halfFilled, formsIn, lookForForms } from '#stores/your-data-forms.ts'

/** Wherever a file is said to hold everything: the forms that are in none yet, and the way to them. */
export function HalfFilled() {
  const forms = useStore($halfFilled, { ssr: 'initial' })
  useEffect(() => {
    const look = () => void lookForForms()
    look()
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  if (!forms || formsIn(forms) === 0) return null
  return (
    <p class="to-put-right">
      {formsInNoFile(forms)}{' '}
      {formsPlaces(forms).map(({ label, href }, at) => (
        <span key={href}>
          {at > 0 && ', '}
          <a href={href}>{label}</a>
        </span>
      ))}
      .
    </p>
  )
}
