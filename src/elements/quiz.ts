/** The quiz, for pages that have nothing else of ours; a page with a console gets it the same way, as a late file. */
import './hydration.ts'
import { LabQuiz } from './workshop/lab-quiz/lab-quiz.ts'

if (!customElements.get('lab-quiz')) customElements.define('lab-quiz', LabQuiz)
