import { AgreementPage } from './AgreementPage.tsx'
import { ComparePage } from './ComparePage.tsx'
import { KeptPage } from './KeptPage.tsx'
import { MarkPage } from './MarkPage.tsx'
import type { StepProps } from './props.ts'

/** Everything of a task that comes after writing. */
export function AfterWriting(props: StepProps) {
  const { step, at } = props.view.work
  switch (step) {
    case 'calibrating':
    case 'marking':
      return <MarkPage key={`${step} ${at}`} {...props} />
    case 'agreement':
      return <AgreementPage {...props} />
    case 'comparing':
      return <ComparePage {...props} />
    case 'kept':
      return <KeptPage {...props} />
    case 'writing':
      return null
  }
}
