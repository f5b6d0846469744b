/** CPU time of a task: repeated until it can be told from noise, the best of some rounds counts. */

/** Enough CPU time for one round, in microseconds. */
const roundMicroseconds = 250_000

/** Measure how many microseconds of CPU time it takes to make a text, in one piece as it is written to a file. */
export function measure(make: () => string): number {
  const task = () => {
    const text = make()
    text.charCodeAt(text.length >> 1)
  }
  const warmUntil = performance.now() + 200
  while (performance.now() < warmUntil) task()
  let rounds = 10
  while (timeRounds(task, rounds) < roundMicroseconds) rounds *= 2
  const times = Array.from({ length: 5 }, () => timeRounds(task, rounds))
  return Math.min(...times) / rounds
}

function timeRounds(task: () => void, rounds: number): number {
  const before = process.cpuUsage()
  for (let i = 0; i < rounds; i++) task()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
