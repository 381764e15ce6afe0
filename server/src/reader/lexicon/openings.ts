import { phrases } from './phrases.ts'

/**
 * Verbs that open a point of work beside the common ones of `verbs.ts`; they are too often parts of names or of other
 * words to end the name of a body. Source: our own reading of plans, directives and notices of many fields.
 */
export const WORK_OPENINGS = phrases(`
  sáp nhập | giải thể | tinh giản | tinh gọn | luân chuyển | bổ nhiệm | tuyển chọn | tuyển dụng | phân cấp |
  ủy quyền | bầu | bình xét | bình chọn | xếp loại | kiểm điểm | phê bình | kỷ luật | tôn vinh | trao | tri ân |
  mua sắm | mua | trang bị | lắp đặt | lắp | đặt | cải tạo | nâng cấp | duy tu | bảo trì | bảo dưỡng | bảo quản |
  nạo vét | gia cố | tu bổ | tôn tạo | khởi công | nghiệm thu | giải ngân | thanh toán | quyết toán | thanh lý |
  cân đối | lập dự toán | nộp | nộp trả | hoàn trả | truy thu | thu hồi | thu gom | cấp phát | kê khai |
  khai báo | nhập | tích hợp | liên thông | đồng bộ | chuẩn hóa | rút gọn | cắt giảm | đơn giản hóa | minh bạch |
  sơ tán | di dời | cứu trợ | cứu hộ | cứu nạn | tiếp tế | trực | trực ban | túc trực | canh gác | tuần tra | chốt chặn |
  cảnh báo | quan trắc | cấm | ngừng | tạm dừng | chấm dứt | đình chỉ | hủy | tiêu hủy | xử phạt |
  xử lý | tháo gỡ | khơi thông | khơi dậy | thúc đẩy | thu hút | xúc tiến | quảng bá | liên kết | hợp tác | ký |
  gương mẫu | nêu gương | học tập | rèn luyện | tu dưỡng | giữ gìn | giữ vững | gìn giữ | đề cao | coi trọng | tôn trọng |
  nắm bắt | nhận diện | nhận thức | phân tích | so sánh | đối chiếu | thẩm tra | thẩm tra xác minh | tra cứu | đo đạc |
  soạn thảo | biên soạn | dự thảo | viết | phát hành | lưu giữ | chụp | quay | in ấn | nhân bản |
  tham dự | đón | tiếp dân | tiếp công dân | tiếp thu | giải trình | giải đáp | tư vấn | trợ giúp | tương trợ |
  thăm hỏi | tặng quà | chúc tết | thắp hương | dâng hương | khai mạc | bế mạc | phát tờ rơi | phát thanh | trang trí |
  vệ sinh | quét dọn | tổng vệ sinh | tưới | chăm sóc | gieo | cấy | thu hoạch | tiêm | tiêm phòng | phun | khử khuẩn |
  khám | chữa | điều trị | cách ly | truy vết | xét nghiệm | giảng dạy | coi thi |
  hưởng ứng | cổ vũ | lan tỏa | khích lệ | nuôi dưỡng | bồi đắp | xây mới | sửa | xóa |
  đấu thầu | đấu giá | lựa chọn | chỉ định | ủy thác | thuê | cho thuê | khoán | giao | nhận | bàn giao | chuyển giao |
  đo lường | kiểm định | hiệu chuẩn | cấp phép | cấp đổi | thu phí | miễn giảm | gia hạn | khoanh | xác nhận | chứng nhận
`)
