/** Words of handing in many letters at once. */
export const imports = {
  title: 'Nhập nhiều văn bản',
  progress: 'Tiến độ nhập',
  settled: '{{settled}}/{{total}} tệp đã xong',
  finished: 'Đã nhập xong.',
  count: {
    IMPORTED_other: '{{count}} vào sổ, chờ duyệt',
    DUPLICATE_other: '{{count}} đã có sẵn',
    FAILED_other: '{{count}} chưa nhận được',
  },
  state: {
    QUEUED: 'chờ đến lượt',
    READING: 'đang đọc',
    IMPORTED: 'đã vào sổ',
    DUPLICATE: 'đã có trong sổ',
    FAILED: 'chưa nhận được',
  },
  show: { label: 'Các tệp', all: 'Tất cả {{total}}', attention: 'Cần xử lý {{attention}}' },
  in: 'trong {{archive}}',
  size: '{{kb}} KB',
  retry: 'Thử lại',
  retryAll: 'Thử lại tệp chưa nhận được',
  anyway: 'Vẫn đăng ký',
  review: 'Duyệt các văn bản',
  notSent: 'Chưa gửi được “{{name}}”: {{why}}',
  notOpened: 'Không mở được “{{name}}”. Hãy bỏ tệp này ra hoặc chọn lại.',
  noNetwork: 'mạng đang gián đoạn. Hãy thử lại.',
}
