/** The elements that authors and themes write into a page. */

/** A selector of all of them. */
export const anyElement = 'cluster-console,cluster-picture,machine-room,lab-task,lab-hint,lab-progress,lab-quiz'

/** A selector of those that do something by themselves once they are in view; the others follow a console, or wait to be used. */
export const liveElement = 'cluster-console,machine-room,lab-quiz'
