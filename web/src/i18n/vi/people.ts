/** Words of signing in and out. */
export const people = {
  signIn: {
    title: 'Đăng nhập',
    lead: 'Dùng địa chỉ thư công vụ của bạn.',
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    showPassword: 'Hiện mật khẩu',
    hidePassword: 'Ẩn mật khẩu',
    submit: 'Đăng nhập',
    noAccount:
      'Chưa có tài khoản? Quản trị viên của cơ quan bạn cấp tài khoản; hệ thống không nhận đăng ký tự do.',
    notice: 'Không đưa tài liệu có dấu mật lên hệ thống.',
    version: 'Phiên bản {{version}}',
    otherLanguage: 'English',
    promise: 'Văn bản, việc làm và kết quả\ncùng một chỗ, mọi bên cùng thấy.',
  },
  error: {
    emailMissing: 'Nhập địa chỉ thư điện tử.',
    emailInvalid: 'Địa chỉ thư chưa đúng, ví dụ: thu.ha@lamthuong.example',
    passwordMissing: 'Nhập mật khẩu.',
    credentials: 'Thư điện tử hoặc mật khẩu chưa đúng.',
    tooMany: 'Bạn đã thử quá nhiều lần. Thử lại sau {{wait}}.',
    tooManyLater: 'Bạn đã thử quá nhiều lần. Chờ ít phút rồi thử lại.',
    unreachable: 'Chưa nối được với máy chủ. Kiểm tra mạng rồi thử lại.',
    server: 'Máy chủ đang gặp lỗi. Thử lại sau ít phút.',
    signOut: 'Chưa đăng xuất được. Kiểm tra mạng rồi thử lại.',
  },
  actingAs: 'Cơ quan đang làm việc',
  wait: { seconds_other: '{{count}} giây', minutes_other: '{{count}} phút' },
  sample: {
    symbol: 'Số 131-CV/HU',
    clause:
      '2.1. Giao Phòng Văn hóa và Thông tin chủ trì, phối hợp với Công an huyện rà soát, cắm biển cảnh báo tại 18 hồ, đập, bến sông.',
    source: 'điểm 2.1 · 131-CV/HU',
    task: 'Rà soát, cắm biển cảnh báo tại 18 hồ, đập, bến sông',
    progress: 'Tiến độ 2024',
  },
}
