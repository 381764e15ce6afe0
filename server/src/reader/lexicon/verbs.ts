import { phrases } from './phrases.ts'

/**
 * Verbs of administrative instruction. Source: our own reading of letters, directives, plans and notices;
 * Decree 30/2020/NĐ-CP only fixes the form. Keys: lower case, old tone placement.
 */

/** Openings of an order to do something; as the first words of a point they make it an instruction. */
export const IMPERATIVES = phrases(`
  tiếp tục | tăng cường | đẩy mạnh | đẩy nhanh | xây dựng | chủ động | tổ chức | phối hợp |
  quán triệt | lãnh đạo | chỉ đạo | tập trung | triển khai | thực hiện | nghiêm túc | tích cực |
  kịp thời | thường xuyên | định kỳ | hướng dẫn | kiểm tra | đôn đốc | theo dõi | tham mưu | đề xuất |
  rà soát | bổ sung | điều chỉnh | đổi mới | nâng cao | phát huy | phát động | tuyên truyền |
  vận động | huy động | bố trí | phân công | chịu trách nhiệm | có trách nhiệm | chủ trì | báo cáo |
  tổng hợp | đánh giá | sơ kết | tổng kết | gắn | chú trọng | quan tâm | bảo đảm | đảm bảo |
  cụ thể hóa | ban hành | cập nhật | gửi | cung cấp | trao đổi | phổ biến | nghiên cứu | khẩn trương |
  nhanh chóng | triệu tập | vận dụng |
  củng cố | kiện toàn | giám sát | phản biện | tạo điều kiện | tiếp nhận | xử lý | giải quyết |
  khắc phục | phòng, chống | ngăn chặn | thành lập | lựa chọn | đăng ký | lập | xác định |
  hoàn thành | hoàn thiện | khen thưởng | biểu dương | nhân rộng | giới thiệu | phát hiện | giúp |
  hỗ trợ | duy trì | mở rộng | khai thác | quản lý | sử dụng | thẩm định | phê duyệt | trình |
  ký kết | tham gia | góp ý | lấy ý kiến | công khai | niêm yết | đăng tải | lồng ghép | phát triển |
  chuẩn bị | sẵn sàng | ứng phó | chi trả | làm tốt | làm rõ | yêu cầu | đề nghị | giao | căn cứ |
  lưu ý | ưu tiên | siết chặt | chấn chỉnh | xem xét | tập hợp | nắm | nắm chắc | chăm lo | bảo vệ |
  đấu tranh | phân bổ | khảo sát | thống kê | mời | cử | phản ánh | lấy | đưa | vận hành | kết nối |
  phản hồi | tuân thủ | làm đầu mối | quyết định những | quyết định các | đầu tư xây dựng | chia sẻ | số hóa |
  đa dạng hóa | xã hội hóa | hiện đại hóa | chuẩn hóa | tối ưu hóa | đào tạo | bồi dưỡng | tập huấn |
  tổng rà soát | chuyển | thông báo | kiên quyết |
  không để | không được | phải | cần | tuyệt đối không | hạn chế | tự kiểm tra | kiểm soát | cam kết |
  phân loại | tiến hành | vào cuộc | chấp hành | xác minh | làm việc | tìm hiểu | thăm | tặng | treo |
  dọn | trồng | mở | nghiêm cấm | đề ra | hiệp thương | thống nhất | quyết liệt | khuyến khích |
  động viên | lắng nghe | đối thoại | hòa giải | chọn | đảm nhận | nhắc nhở | giám định | thanh tra |
  rút kinh nghiệm | truyền thông | trực tiếp | đồng thời | ủng hộ | kêu gọi | đăng | phát | in |
  luân phiên | định hướng | diễn tập | luyện tập | huấn luyện | thu gom | vận chuyển | nạo vét | khơi thông |
  đặt | tuần tra | canh gác | chốt chặn |
  trực | trực ban | túc trực | bố phòng | di dời | sơ tán | cứu hộ | cứu nạn | cứu trợ | tiếp tế | cảnh báo | dự báo |
  tiêm | tiêm phòng | phun | khử khuẩn | khử trùng | khoanh vùng | dập dịch | mua sắm | mua | cấp | cấp phát |
  nộp | hoàn trả |
  bồi thường | thu hồi | giải phóng mặt bằng | cắm mốc | nghiệm thu | quyết toán | thanh toán | tạm ứng | giải ngân |
  chấm dứt | tạm dừng | tạm ngừng | đình chỉ | xử phạt | khởi tố | truy tố | xét xử | truy quét | trấn áp |
  triệt phá | xóa |
  xóa bỏ | tháo dỡ | tháo gỡ | cưỡng chế | cải tạo | nâng cấp | trang bị | vệ sinh | chỉnh trang | trang trí |
  chăm sóc | thắp |
  viếng | dâng hương | tiếp | tiếp công dân | đón | đón tiếp | hiến | quyên góp | bổ nhiệm | luân chuyển | điều động |
  tuyển dụng | tuyển sinh | giảng dạy | trao | vinh danh | tôn vinh | bình chọn | xét | xét duyệt | xét chọn |
  bầu | giữ |
  giữ gìn | giữ vững | bảo tồn | gìn giữ | giảm | giảm thiểu | tăng | phấn đấu | nỗ lực | đoàn kết | đề cao |
  nêu cao | cải cách |
  cải thiện | rút ngắn | cắt giảm | đơn giản hóa | tinh giản | chuyển đổi | thí điểm | nhân rộng | lan tỏa |
  khơi dậy | tạo |
  tạo dựng | hình thành | thiết lập | thiết kế | biên soạn | biên tập | soạn thảo | dự thảo | xuất bản |
  phát hành | phân phối |
  cấp phép | cho phép | cho | xin ý kiến | tham vấn | hỏi | làm việc | thương lượng | bàn | thảo luận | họp |
  giao ban | hội ý |
  khai mạc | bế mạc | tổ chức lễ | treo | dán | cắt | súc | bơm | tiêu nước | tiêu úng | tưới | gieo | cấy |
  thu hoạch | chăn | khoan | đào |
  đắp | gia cố | duy tu | bảo trì | bảo dưỡng | tu bổ | trùng tu | tôn tạo | khánh thành | khởi công |
  thi công | đấu thầu |
  đấu giá | định giá | thẩm tra | thẩm định giá | kiểm đếm | kiểm kê | kiểm dịch | kiểm nghiệm | kiểm định |
  đo đạc | lập lại |
  cấm | nghiêm túc rút kinh nghiệm | đăng cai | chuẩn hóa | tích hợp | đồng bộ | đối chiếu | so sánh | rà quét |
  quét | gỡ bỏ |
  ngăn ngừa | phòng ngừa | phòng chống | phòng, tránh | đề phòng | chống | tránh | bảo mật | mã hóa | sao lưu | cài đặt |
  khai báo | tố giác | khiếu nại | giải trình | tiếp thu | tự phê bình | phê bình | kiểm điểm | xử lý nghiêm | thi hành |
  kết nạp | phát triển đảng | sinh hoạt | tọa đàm | học tập | ôn luyện | thi đua | hưởng ứng | ký | ký cam kết |
  ra quân |
  đỡ đầu | nhận đỡ đầu | kết nghĩa | thăm hỏi | chúc mừng | gặp mặt | tri ân | chăm | nuôi | dưỡng | dạy |
  giáo dục | răn đe |
  định hướng | dẫn dắt | nắm bắt | bám sát | gương mẫu | nêu gương | phát ngôn | đính chính | xúc tiến |
  quảng bá | giao lưu |
  hợp tác | liên kết | thu hút | tháo | bình ổn | dự trữ | cung ứng | lưu thông | vận tải | hạch toán |
  trích lập | trích nộp |
  chốt | cụ thể | kiến nghị | bàn giao | sắp xếp | hợp nhất | công bố | niêm phong | thu | tuyển | điều tra |
  tổ chức hội nghị | tổ chức hội thi | tổ chức hội thảo | tổ chức hội diễn | tổ chức hội trại | tổ chức hội chợ |
  tổ chức hội họp | giải thích | ghi chép | chi viện | phục hồi | khôi phục | điều phối | trả lời | lưu trữ |
  đầu tư | sửa chữa | dừng
`)

/** Words that end the name of a body: verbs, auxiliaries and prepositions of what it does. */
export const STOPPERS = phrases(`
  để | nhằm | về | theo | tại | từ | trên cơ sở | trên địa bàn | với | cho | bằng | khi | nếu | mà |
  là | được | đã | sẽ | phải | trong | sớm | kịp | nhanh | đều | cùng với | cùng nhau | ngay |
  nghiêm | tốt | làm | gồm | bao gồm | như | do | tùy | vận dụng | qua | thông qua | bị |
  đang | không | chưa | vẫn | tự | quy định | ra | dự | nghe | đến | tới | của | đối với | nhất là |
  trước | sau | có | ngoài | cũng | nhận | thống nhất | kết luận | phù hợp | quyết định | đi |
  thị sát | dưới | điện | ghi nhận | biểu dương | đánh giá cao | hoan nghênh | tham dự | phát biểu |
  nhấn mạnh | nhận thấy | ký | mong | rất | vì | còn | một số | biết | nêu | nói | nói chung |
  mình | cùng | chính là | luôn | hiểu | vào
`)

/** Verbs that are as often part of a name ("công lập", "chương trình"): they open an order but end no name. */
export const ALSO_IN_NAMES = phrases(`
  thu | in | phát | dự | ra | chuyển | cụ thể | đăng | thanh tra | truyền thông | cấp | vận tải | thi hành | giáo dục |
  chống | xét xử | liên kết | hợp tác
`)

/** Words after a body's name that tell what it is or may do, not what it has to do. */
export const NOT_JOBS = phrases(`
  là | đã | còn | chưa | được | đang | bị | do | quyết định | quy định | gồm | bao gồm | có quyền | thuộc |
  như | ngoài | của
`)

/** Words that may stand between a body's name and the verb of its job. */
export const BETWEEN = phrases(`
  trân trọng | theo | trong | tại | khi | từ | để | với | trên cơ sở | trên địa bàn | căn cứ | qua | thông qua |
  bằng | về | trước | sau | nếu | tùy
`)

/** Labels of a job inside a point ("Nhiệm vụ: …"): the order begins after them. */
export const JOB_LABELS = phrases(`
  nhiệm vụ | nội dung | nội dung thực hiện | nội dung công việc | nội dung nhiệm vụ | công việc | giải pháp
`)

/** Verbs by which one body tells another what to do. */
export const COMMANDS = phrases(`
  yêu cầu | đề nghị | giao cho | giao | phân công | phân công cho | kính đề nghị | trân trọng đề nghị |
  ủy nhiệm | ủy quyền |
  giao trách nhiệm cho | giao nhiệm vụ cho | giao nhiệm vụ | giao trách nhiệm | ủy quyền cho | đề nghị và yêu cầu |
  yêu cầu và đề nghị | yêu cầu, đề nghị | đề nghị, yêu cầu | kính mong | chỉ định | khuyến khích
`)

/** Openings after which the named bodies act with the lead. */
export const COORDINATION = phrases(`
  phối hợp | phối hợp chặt chẽ với | phối hợp với | phối với | phối hợp cùng với | phối hợp cùng |
  phối hợp liên tịch với |
  phối hợp chặt chẽ cùng | cùng với | chỉ đạo, hướng dẫn |
  lãnh đạo, chỉ đạo và kiểm tra | lãnh đạo, chỉ đạo | chỉ đạo | hướng dẫn | đôn đốc, hướng dẫn |
  tạo điều kiện cho | tạo điều kiện thuận lợi cho | tạo điều kiện thuận lợi để |
  tạo mọi điều kiện để | hiệp thương của | hiệp thương với | góp ý với | sự phối hợp của |
  sự tham gia của | phối hợp chặt chẽ ngay từ đầu với | thống nhất với | trao đổi với |
  liên tịch giữa | phối hợp giữa | có sự tham gia của | điều kiện để | phối kết hợp với |
  phối hợp đồng bộ với | phối hợp thường xuyên với | phối hợp tốt với | cùng | liên hệ với |
  phối hợp hiệu quả với | phối hợp, hỗ trợ | phối hợp và hỗ trợ | huy động | tham khảo ý kiến của |
  tham khảo ý kiến bằng văn bản của | lấy ý kiến của | yêu cầu | chủ động phối hợp với
`)

/** Openings after which the named body is acted through. */
export const THROUGH = phrases(`
  thông qua | qua | qua đầu mối là | thông qua đầu mối là
`)

/** Verbs that make a job one of following up on others' work. */
export const MONITORING = phrases(`
  theo dõi | đôn đốc | kiểm tra việc | giám sát việc | tổng hợp, báo cáo
`)
