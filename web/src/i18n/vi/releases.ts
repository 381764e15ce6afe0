/** Words of releasing a task from what it waits for. */
export const releases = {
  found: 'Đã có văn bản có thể là điều kiện này:',
  release: 'Gỡ chờ',
  releaseBy: 'Gỡ chờ theo {{name}}',
  other: 'Gỡ chờ theo văn bản khác',
  by: 'Gỡ chờ theo',
  done: 'Đã gỡ chờ theo {{name}}.',
}
