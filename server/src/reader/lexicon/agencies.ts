import { phrases } from './phrases.ts'

/**
 * How names of bodies begin. Sources: Law on the organisation of local government (72/2025/QH15), Law on the
 * Fatherland Front with its member organisations, Charter of the Party (levels of committees), and the
 * abbreviations in daily use. Keys: lower case, old tone placement.
 */

/** Heads that name a body wherever they stand, in any case. */
export const HEADS = phrases(`
  ủy ban nhân dân | ubnd | ủy ban mặt trận | ủy ban mttq | ubmttq | ubmttqvn | mttq | mttqvn |
  mặt trận tổ quốc | mặt trận | ủy ban | hội đồng nhân dân | hđnd | thường trực | ban thường vụ |
  ban thường trực | ban chấp hành | btv | bch | đoàn chủ tịch | ban dân vận | ban tuyên giáo |
  ban tổ chức | ban nội chính | ban chỉ đạo | ban chỉ huy | ban quản lý | ban điều hành |
  ban đại diện | ban công tác | ban vận động | ban giám sát | huyện ủy | tỉnh ủy | thành ủy | thị ủy |
  quận ủy | đảng ủy | xã ủy | cấp ủy | các cấp ủy | chi ủy | chi bộ | đảng bộ | đảng đoàn |
  ban cán sự | ủy ban kiểm tra | tổ chức đảng | chính quyền | chính phủ | thủ tướng | huyện đoàn |
  tỉnh đoàn | thành đoàn | đoàn thanh niên | đoàn tncs | trung ương đoàn | hội nông dân |
  hội liên hiệp | hội lhpn | hội cựu chiến binh | hội ccb | hội phụ nữ | hội chữ thập đỏ |
  hội người cao tuổi | hội khuyến học | liên đoàn | lđlđ | công đoàn | liên minh | liên hiệp |
  hội đồng | công an | thanh tra | văn phòng | bộ chỉ huy | kho bạc | bảo hiểm xã hội | bưu điện |
  điện lực | ngân hàng | viện kiểm sát | viện kiểm sát nhân dân | tòa án | tòa án nhân dân |
  hạt kiểm lâm | đồn biên phòng | bộ đội biên phòng | quân sự | trung tâm | chi cục | tổng cục |
  chi nhánh | đài truyền thanh | đài phát thanh | đài truyền hình | thông tấn xã | tập đoàn |
  tổng công ty | doanh nghiệp | hợp tác xã | quỹ | học viện | bệnh viện | trạm y tế | tổ công tác |
  tổ dân phố | khu dân cư | nhà trường | thủ trưởng | người đứng đầu | chủ tịch | phó chủ tịch |
  giám đốc | phó giám đốc | bí thư | phó bí thư | trưởng ban | trưởng phòng | trưởng các |
  chánh văn phòng | chánh thanh tra | hiệu trưởng | bộ trưởng | phó thủ tướng | tổng giám đốc |
  trưởng thôn | phòng đào tạo | hệ thống các cơ quan | hệ thống cơ quan | cán bộ, công chức | cán bộ |
  đảng viên | công chức | đoàn viên, hội viên | đoàn thể |
  tổ chức chính trị | tổ chức thành viên | cơ quan | đơn vị | địa phương | các phòng | các sở |
  các ban | các bộ | các ngành | các cơ quan | các đơn vị | các địa phương | các đoàn thể |
  các tổ chức | các hội | các cấp | các xã | các phường | các huyện | các tỉnh | các thôn |
  các chi bộ | các đảng bộ | các đảng ủy | các trường | các doanh nghiệp | các tập đoàn |
  các trung tâm | các chủ đầu tư | các thành viên | các ủy viên | các đồng chí | các đ/c | các lực lượng |
  các khu phố | các cục | các vụ | sở, ban, ngành | sở, ngành | ban, ngành | phòng, ban | chủ đầu tư |
  lđ-tb | toàn thể | hệ thống chính trị | đồng chí | nhân dân các | lãnh đạo các | ban quân sự |
  cơ quan chủ trì | cơ quan phối hợp | đơn vị chủ trì | đơn vị phối hợp | đơn vị thi công |
  cơ quan thường trực | cơ quan chuyên môn | tổ chức cơ sở đảng | các tổ |
  các phó | đoàn kiểm tra | đoàn giám sát | đoàn thanh tra | đoàn liên ngành | các hộ dân | vườn quốc gia |
  khu bảo tồn | cảng vụ | nhà máy | các nhà đầu tư | nhà đầu tư | đơn vị tư vấn | tư vấn giám sát |
  ban quản trị |
  đại biểu hđnd | thành viên | quý cơ quan | quý đơn vị | quý vị đại biểu | ban ngành | sở ngành |
  sở ban ngành | phòng ban | quân ủy | các hộ | các ông (bà) | các ông, bà | ông (bà) |
  hai bên | các bên | hai ngành | hai cơ quan | hai đơn vị | ba ngành | bốn ngành | tổ công nghệ số |
  trung tâm chuyển đổi số | cục chuyển đổi số | phòng chuyển đổi số | tổ hòa giải |
  tổ an ninh | cơ sở đào tạo | cơ sở giáo dục nghề nghiệp | các khách sạn | các chợ | các tổ trưởng |
  báo và phát thanh | báo và đài | báo, đài | các báo, đài | lực lượng | quân đội | dân quân tự vệ | dân quân |
  dân phòng | bên mời thầu | cổng thông tin điện tử | trang thông tin điện tử | quân khu | bộ tư lệnh | bộ đội |
  bộ chính trị | ban bí thư | quốc hội | ủy ban thường vụ quốc hội | đoàn đại biểu quốc hội | đại biểu quốc hội |
  đại biểu hội đồng nhân dân | ban cán sự đảng | ban xây dựng đảng | ban giám hiệu | ban giám đốc | ban bảo vệ dân phố |
  hiệp hội | câu lạc bộ | cảnh sát | hải quan | hội sinh viên | hội thanh niên | hội luật gia | hội nhà báo |
  hội bảo trợ |
  đoàn khối | đoàn cơ sở | đoàn xã | đoàn phường | đoàn luật sư | mttq | ub mttq | ub mặt trận | tổ bảo vệ an ninh |
  lực lượng công an | lực lượng quân sự | lực lượng bảo vệ an ninh | lực lượng dân quân | lực lượng kiểm lâm |
  chỉ huy trưởng | phó chỉ huy trưởng | chính trị viên | chính ủy | tư lệnh | cục trưởng | chi cục trưởng | vụ trưởng |
  tổng cục trưởng | viện trưởng | chánh án | hạt trưởng | đồn trưởng | trạm trưởng | đội trưởng | tổ trưởng |
  tổng biên tập |
  chủ nhiệm | trưởng đoàn | trưởng khu phố | trưởng ấp | trưởng bản | trưởng khóm | thứ trưởng | thủ tướng chính phủ |
  phó trưởng ban | phó trưởng phòng | phó chánh văn phòng | phó tổng giám đốc | ủy viên | tập thể lãnh đạo |
  chủ rừng | chủ hồ chứa | chủ đập | nhà thầu | chủ sở hữu | các hộ gia đình | các nhà | các hãng | các chủ |
  các cơ sở | các trạm | các hợp tác xã |
  các viện nghiên cứu | viện nghiên cứu | các công ty | các ngân hàng | các tổng công ty | các ban quản lý |
  các học viện | các viện | các bệnh viện | các đài | các báo |
  các đoàn | các đồn | các hạt | các chi cục | các tỉnh ủy | các thành ủy | các huyện ủy | các chi ủy | các cấp hội |
  các đội | các lực lượng vũ trang | các tổ dân phố | các bộ phận | các nhà trường | các cá nhân | các tập thể |
  các trưởng |
  các thị trấn | các thành phố | các quận | các đặc khu | các bản | các ấp | các buôn | các hiệp hội | các đại biểu |
  bộ, ngành | bộ, ngành, địa phương | ngành giáo dục | ngành y tế | ngành công an | ngành nông nghiệp |
  ngành công thương | ngành xây dựng | ngành tài chính |
  ngành văn hóa | ngành điện | ngành ngân hàng | ngành thuế | ngành tư pháp | ngành nội vụ | cơ quan khí tượng thủy văn |
  cơ quan dự báo | cơ quan dự báo khí tượng thủy văn | cấp ủy đảng | cơ sở giáo dục | cơ sở y tế |
  viện nghiên cứu phát triển | cơ sở khám bệnh | cđgd | cđcs | công đoàn cơ sở | hệ thống thông tin cơ sở |
  hệ thống truyền thanh cơ sở | hệ thống truyền thanh | cơ sở kcb | cơ sở khám chữa bệnh |
  cơ sở khám, chữa bệnh | hội nạn nhân chất độc da cam | cơ sở sản xuất | thuế tỉnh | thuế thành phố |
  thuế cơ sở | chi cục thuế | cục thuế | chi đoàn | chi hội |
  liên đội | tổ đại biểu | tổ giúp việc | tổ thư ký | cơ quan, đơn vị | mọi cơ quan | vnpt | viettel | mobifone | evn |
  bhxh | công đoàn viên chức | tòa soạn | nhà xuất bản | nhà văn hóa | tổ đảng | các tổ đảng | lãnh đạo ban |
  lãnh đạo sở | lãnh đạo phòng | lãnh đạo văn phòng | lãnh đạo ubnd | lãnh đạo ủy ban nhân dân | lãnh đạo bộ |
  lãnh đạo cục | lãnh đạo vụ | lãnh đạo công an | lãnh đạo trung tâm | kiểm toán nhà nước | tổng liên đoàn |
  tập thể lãnh đạo, quản lý | tập thể thường trực | tập thể ủy ban | tập thể ubnd | tập thể ban | ban lãnh đạo |
  ban chi ủy |
  ban chủ nhiệm | ủy ban bầu cử | ban bầu cử | tổ bầu cử | hội đồng bầu cử | hội đồng bầu cử quốc gia |
  hội đồng thẩm định | xã đoàn |
  phường đoàn | quận đoàn | thị đoàn | trưởng, phó | trưởng và phó | cấp trưởng, cấp phó | bộ phận chuyên môn |
  bộ phận nghiệp vụ | bộ phận một cửa | bộ phận tiếp nhận và trả kết quả | bộ phận tiếp nhận | bộ phận tham mưu |
  bộ phận giúp việc | bộ phận thường trực | bộ phận phụ trách | bộ phận liên quan | bộ phận có liên quan |
  bộ phận trực thuộc | bộ phận được giao | bộ phận văn phòng | bộ phận văn thư | bộ phận kế toán | bộ phận tài chính |
  ban bầu cử đại biểu hội đồng nhân dân | ban bầu cử đại biểu quốc hội | ban bầu cử đại biểu hđnd |
  bộ phận tài vụ | bộ phận hành chính | bộ phận tổ chức | bộ phận kỹ thuật | bộ phận truyền thông | bộ phận y tế |
  báo và phát thanh, truyền hình | cơ quan báo và phát thanh, truyền hình | các cơ quan báo và phát thanh, truyền hình |
  báo và đài phát thanh, truyền hình | đài phát thanh và truyền hình |
  đài phát thanh - truyền hình | đài phát thanh, truyền hình | các cấp bộ đoàn | các cấp bộ đoàn, hội | cấp bộ đoàn |
  các cấp bộ đoàn, hội, đội | các cấp bộ hội | các cấp công đoàn | tiểu ban tuyên truyền |
  tiểu ban tuyên truyền, khánh tiết |
  tiểu ban thông tin, tuyên truyền | tiểu ban thông tin, tuyên truyền, khánh tiết | tiểu ban an ninh, trật tự |
  trưởng tiểu ban | phó trưởng tiểu ban | bộ phận xử lý | chi, đảng bộ | đảng, chi bộ | các chi, đảng ủy |
  các đảng, chi ủy | tỉnh, thành ủy | thành, tỉnh ủy | huyện, thành ủy |
  huyện, thị ủy | huyện, thị, thành ủy | huyện, thành, thị ủy | tỉnh, thành đoàn | huyện, thành đoàn | huyện, thị đoàn |
  huyện, thị, thành đoàn | huyện, thành, thị đoàn | các khoa | các cụm | các khối | bcđ | btl | btt | tiểu ban |
  tổ kiểm phiếu | tổ kiểm tra | tổ giám sát | tổ biên tập | tổ soạn thảo | tổ thẩm định | tổ tuyên truyền | tổ phục vụ |
  tổ tự quản | tổ liên gia | tổ chuyên gia | ban soạn thảo | ban biên tập | ban giám khảo | ban trọng tài | quân chủng |
  binh chủng | quân đoàn | binh đoàn | biên phòng tỉnh | biên phòng thành phố | biên phòng các | chuyên viên | ông bà |
  liên chi đoàn | liên chi hội | câu lạc bộ, đội, nhóm | đội, nhóm | chi hội, chi đoàn | chi đoàn, chi hội |
  chủ tàu | chủ phương tiện | chủ hộ | gia đình chủ tàu | gia đình chủ phương tiện | chủ cơ sở |
  đoàn kiểm tra, giám sát | đoàn giám sát, kiểm tra | đoàn thanh tra, kiểm tra | đoàn kiểm tra, thanh tra |
  đảng ủy mặt trận tổ quốc, các đoàn thể | đảng ủy mặt trận tổ quốc và các đoàn thể | đảng ủy mttq, các đoàn thể |
  đảng ủy mttq và các đoàn thể | đảng ủy ủy ban mặt trận tổ quốc và các đoàn thể | tiểu đội | trung đội | đại đội |
  tiểu đoàn | trung đoàn | sư đoàn | lữ đoàn | cơ quan đại diện | hệ thống thương vụ | thương vụ | trung tâm huấn luyện |
  nhà thầu thi công | nhà thầu thi công xây dựng | nhà thầu thi công xây dựng công trình | nhà thầu xây dựng |
  nhà thầu tư vấn |
  tập đoàn, tổng công ty | các tập đoàn, tổng công ty | các tập đoàn, tổng công ty, công ty |
  tỉnh ủy, thành ủy | tỉnh ủy, thành ủy trực thuộc trung ương | tỉnh ủy, thành ủy, đảng ủy trực thuộc trung ương |
  tỉnh ủy, thành ủy và đảng ủy trực thuộc trung ương | tỉnh, thành ủy, đảng ủy trực thuộc trung ương | các ban đảng
`)

/** Heads that name a body only when a capital stands at their start or right after ("Sở Nội vụ", "phòng Tư pháp"). */
export const PROPER_HEADS = phrases(`
  sở | ban | phòng | bộ | cục | vụ | viện | trường | đoàn | hội | đài | báo | công ty | tổ | đội |
  trạm | khoa | đại học | nhà hát | nhà thiếu nhi | ông | bà | đ/c | thuế | trưởng | phó | quý | ngành |
  bệnh xá | hạt | thư viện | bảo tàng | xã | phường | thị trấn | huyện | tỉnh |
  thành phố | thị xã | thôn | bộ phận
`)

/** Openings that look like a head and are not one. */
export const NOT_HEADS = phrases(`
  báo cáo | phòng thủ | đoàn kết | đoàn viên thanh niên | hội nghị | hội thi | hội thảo | hội họp | hội nhập |
  bộ máy | bộ tiêu chí | bộ chỉ số | trường hợp | ban hành | phòng chống | phòng, chống | phòng ngừa |
  phòng cháy | phòng, tránh | phòng tránh | đài thọ | trung ương | cơ quan, đơn vị mình |
  đơn vị mình | địa phương mình | quỹ đất | tổ chức | vụ việc | xã hội | xã hội hóa | viện dẫn |
  đội ngũ | các hộ nghèo | các hộ cận nghèo | cán bộ chủ chốt là | các nội dung | thường trực tuyến |
  quân sự hóa | trường lớp |
  đoàn công tác | thôn xóm | lực lượng lao động | lực lượng, phương tiện | lực lượng, vật tư |
  lực lượng và phương tiện | lực lượng phương tiện |
  lực lượng tối đa | lực lượng tại chỗ | lực lượng sản xuất | quân sự, quốc phòng | thanh tra, kiểm tra |
  thanh tra việc | thanh tra chuyên ngành | thanh tra công vụ |
  thanh tra đột xuất | thanh tra các | thanh tra trách nhiệm | chính quyền số | chính quyền điện tử |
  chính phủ số | chính phủ điện tử |
  văn phòng phẩm | ngân hàng đề | ngân hàng dữ liệu | đơn vị tính | đơn vị hành chính | đơn vị học tập |
  địa phương hóa | khu dân cư văn hóa | thường trực 24 | thường trực sẵn sàng | thường trực chiến đấu | thường trực ứng |
  thường trực cấp cứu | quỹ vì | quỹ tiền | quỹ thời gian | bảo hiểm xã hội tự nguyện |
  bảo hiểm xã hội bắt buộc | hội viên |
  đoàn viên ưu tú | trưởng thành | phó mặc | bà con | liên hiệp quốc | mặt trận đấu tranh | các cấp độ |
  các ban hành | các bộ tiêu chí |
  các bộ chỉ số | các bộ thủ tục | các ngành nghề | các ngành hàng | các ngành kinh tế | các ngành, nghề |
  các hội nghị | các hội thi | các hội thảo | các tổ hợp |
  các viện dẫn | các phòng trào | các phòng học | các trường hợp | các địa phương khác nhau | các đoàn khách |
  các sở hữu | các vụ việc | các vụ án | các vụ cháy |
  các chủ đề | các chủ trương | các nhà văn hóa | các bản án | các bản đồ | các bản tin | các cơ sở dữ liệu |
  các cơ sở pháp lý | các cơ sở hạ tầng | các đội ngũ | các tỉnh thành |
  các thành phần | các cấp học | các đoàn công tác | các báo cáo | các cục bộ | các cá nhân điển hình |
  các tập thể, cá nhân |
  tổ quốc | cơ sở dữ liệu | cơ sở hạ tầng | cơ sở vật chất | cơ sở pháp lý | quý i | quý ii | quý iii | quý iv |
  ngành nghề | chủ trương
`)

/** Nouns that go on an item after a comma or "và" without a head of their own ("các sở, ban, ngành"). */
export const TRAILING_NOUNS = phrases(`
  ban | ngành | sở | phòng | đoàn thể | đơn vị | tổ chức | địa phương | cơ quan | phường | xã |
  thị trấn | thành phố | thị xã | đặc khu | quận | huyện | tỉnh | công chức | viên chức |
  người lao động | đảng viên | đảng bộ | chi bộ | chi ủy | tổ chức đảng | cá nhân | doanh nghiệp |
  trường học | thôn | khu phố | khu dân cư | tổ dân phố | bản | buôn | ấp | làng | hội | hội viên |
  đoàn viên | chính quyền | bộ | cấp | công ty | trung tâm | các cấp | hội quần chúng | hội đặc thù |
  chiến sĩ | cấp ủy | thành ủy | tỉnh ủy | huyện ủy
`)

/** Areas named after a comma or "và": they go on with the same body ("Ủy ban nhân dân huyện, thành phố An Sơn"). */
export const AREA_NOUNS = phrases(`
  tỉnh | thành phố | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu | thôn | bản | buôn | ấp | làng
`)

/** What is told apart by a number after it ("Quân khu 3", "thôn 2"). */
export const NUMBERED = phrases(`
  khu vực | vùng | quân khu | quân đoàn | ban chỉ đạo | tổ công tác | trạm | đội | tổ | thôn | khu phố |
  tổ dân phố | ấp |
  khóm | phường | quận | binh đoàn
`)

/** What a number that tells which areas are meant begins with ("thôn có dưới 100 hộ"). */
export const MEASURES = phrases(`
  dưới | trên | từ | hơn | ít nhất | tối thiểu | không quá | nhiều nhất
`)

/** Modifiers after which a body's name is complete unless an area or a proper name follows. */
export const LAST_MODIFIERS = phrases(`
  liên quan | có liên quan | cùng cấp | các cấp | khác | nêu trên | nói trên
`)

/** Classes whose members are listed by their bare names after "các …". */
export const CLASS_PREFIXES = phrases(`
  phòng | sở | bộ | ban | hội | cục | vụ | viện | trường | trung tâm | chi cục | xã | phường | huyện | tỉnh | thôn |
  thị trấn | thành phố | khu phố | tập đoàn | tổng công ty | công ty | đội | trạm | chi bộ | đảng bộ | đảng ủy
`)

/** Fields whose name holds "và": not two bodies. */
export const JOINT_NAMES = phrases(`
  giáo dục - đào tạo | giáo dục & đào tạo | khu công nghệ cao và khu công nghiệp |
  khu công nghiệp và khu công nghệ cao | sở, ban ngành |
  nông nghiệp ứng dụng công nghệ cao | chương trình, công trình, dự án quan trọng quốc gia, trọng điểm |
  công trình, dự án quan trọng quốc gia, trọng điểm | công trình, dự án trọng điểm |
  bộ, cơ quan ngang bộ | bộ, cơ quan ngang bộ, cơ quan thuộc chính phủ | tỉnh, thành ủy | huyện, thành ủy |
  huyện, thị ủy |
  huyện, thị, thành ủy | huyện, thành, thị ủy | tỉnh, thành đoàn | huyện, thành đoàn | huyện, thị đoàn |
  huyện, thị, thành đoàn | huyện, thành, thị đoàn | chi, đảng bộ | đảng, chi bộ |
  kết cấu hạ tầng | kết cấu hạ tầng xây dựng | kết cấu hạ tầng giao thông | văn hóa các dân tộc |
  thông tin cơ sở và thông tin đối ngoại |
  kế hoạch và đầu tư | giáo dục và đào tạo | khoa học và công nghệ | tài nguyên và môi trường |
  nông nghiệp và môi trường | nông nghiệp và phát triển nông thôn | văn hóa và thông tin |
  thông tin và truyền thông | kinh tế và hạ tầng | tuyên giáo và dân vận |
  đại biểu quốc hội và hội đồng nhân dân | đại biểu quốc hội và hđnd |
  đoàn đại biểu quốc hội và hội đồng nhân dân | đoàn đbqh và hđnd | đoàn đại biểu quốc hội và hđnd |
  đbqh và hđnd | kinh tế, hạ tầng và đô thị |
  hạ tầng và đô thị | kinh tế, hạ tầng | nông nghiệp, môi trường | phát thanh, truyền hình |
  phát thanh - truyền hình | đảng và nhà nước |
  tiêu chuẩn đo lường chất lượng | thi đua và khen thưởng | phòng, chống | nhỏ và vừa | tìm kiếm cứu nạn |
  phòng thủ dân sự và tìm kiếm cứu nạn | thiên tai và tìm kiếm cứu nạn | kinh tế và chính sách | khoa học và kỹ thuật |
  bảo vệ và phát triển rừng | bảo vệ, phát triển rừng | trồng trọt và bảo vệ thực vật | chăn nuôi và thú y |
  giáo dục, đào tạo | y tế, dân số |
  phòng cháy chữa cháy và cứu nạn cứu hộ | xây dựng và quản lý đô thị | văn học và nghệ thuật |
  hội đồng nhân dân và ủy ban mặt trận |
  văn hóa, thể thao và du lịch | thể thao và du lịch | lao động, thương binh và xã hội |
  thương binh và xã hội | dân tộc và tôn giáo | du lịch và thể thao | thông tin và thể thao |
  tài chính và kế hoạch | hđnd và ubnd | hội đồng nhân dân và ủy ban nhân dân |
  phát thanh và truyền hình | văn hóa và thể thao | báo và phát thanh |
  phòng cháy, chữa cháy và cứu nạn | nông nghiệp và ptnt | nn và ptnt | nông nghiệp và pt nông thôn | nông nghiệp và mt |
  nn và mt | tài nguyên và mt | tn và mt | giáo dục và đt | gd và đt | kế hoạch và đt | kh và đt | khoa học và cn |
  kh và cn | thông tin và tt | tt và tt | văn hóa và tt | vh và tt | tb và xh | thương binh và xh |
  bộ chính trị, ban bí thư |
  đảng ủy mặt trận tổ quốc, các đoàn thể | đảng ủy mặt trận tổ quốc và các đoàn thể |
  mặt trận tổ quốc, các đoàn thể trung ương |
  mặt trận tổ quốc và các đoàn thể trung ương
`)

/** Parts of names that begin like a verb ("Trung tâm Giáo dục thường xuyên"). */
export const NAME_PHRASES = phrases(`
  thông tin điện tử | chính sách chiến lược | công tác đại biểu | dịch vụ chi trả | dịch vụ điện |
  giáo dục đại học | nuôi trồng thủy sản | quan trắc môi trường | bồi dưỡng cán bộ | công lập | chương trình |
  công trình | quy trình |
  giáo dục thường xuyên | giáo dục dạy nghề | giáo dục nghề nghiệp | đầu tư xây dựng |
  phát triển quỹ đất | phát triển nông thôn | quản lý dự án | quản lý thị trường | quản lý đô thị |
  quản lý đất đai | quản lý công trình | kiểm soát bệnh tật | kiểm soát thủ tục hành chính |
  phòng chống thiên tai | phòng thủ dân sự | xúc tiến đầu tư | đăng ký đất đai | đăng ký kinh doanh |
  phục vụ hành chính công | trợ giúp pháp lý | giúp việc | thi đua khen thưởng | phát thanh |
  truyền thông | thông tin | tham mưu, giúp việc | quản lý nhà nước | phát triển kinh tế | cứu hộ |
  dịch vụ công | dịch vụ công ích | dịch vụ tổng hợp | dịch vụ sự nghiệp công | dịch vụ hành chính công |
  cung ứng dịch vụ | tổ chức chính trị | tổ chức thành viên | tổ chức đảng | tổ chức đoàn thể |
  tổ chức cơ sở đảng | tổ chức hội | tổ chức xã hội | tổ chức tín dụng | tổ chức đoàn | có liên quan |
  nghiên cứu phát triển | thi đua - khen thưởng | thi đua, khen thưởng | kiểm tra liên ngành |
  đầu tư của cộng đồng | đầu tư cộng đồng | khu kinh tế và các khu công nghiệp | khu chế xuất và công nghiệp |
  khu chế xuất và khu công nghiệp | khu chế xuất, khu công nghiệp | khu chế xuất | các khu công nghiệp |
  các khu kinh tế | giám sát đầu tư của cộng đồng | giám sát đầu tư cộng đồng |
  khám bệnh, chữa bệnh | khám, chữa bệnh | khám chữa bệnh | sản xuất, kinh doanh | sản xuất kinh doanh |
  ngoại giao | qua mạng | tiếng nói | phối hợp phổ biến, giáo dục pháp luật | phổ biến, giáo dục pháp luật |
  xây dựng chính quyền |
  khoa giáo | an sinh xã hội | tham gia bảo vệ an ninh trật tự ở cơ sở | tham gia bảo vệ an ninh, trật tự ở cơ sở |
  bảo vệ an ninh trật tự ở cơ sở | bảo vệ an ninh, trật tự ở cơ sở | phạm vi quản lý | thẩm quyền quản lý |
  quyền quản lý | dịch vụ việc làm | đoàn đại biểu quốc hội | đại biểu quốc hội | xây dựng đảng |
  chỉ huy quân sự | chỉ huy phòng thủ dân sự | chỉ huy phòng, chống thiên tai | chăm sóc sức khỏe | kiểm tra đảng |
  vận tải | giáo dục quốc phòng | giáo dục thể chất | quản lý nhà | quản lý bảo trì | bảo trợ xã hội |
  bảo vệ thực vật | bảo vệ rừng |
  bảo vệ môi trường | bảo vệ dân phố | bảo vệ an ninh | kiểm định | kiểm nghiệm | giám định | đăng kiểm |
  phòng cháy chữa cháy | cảnh sát giao thông |
  tổ chức hành chính | tổ chức tôn giáo | tổ chức kinh tế | tổ chức quần chúng | tổ chức công đoàn |
  tổ chức phi chính phủ | tổ chức cán bộ |
  đấu giá tài sản | khai thác công trình | khai thác thủy lợi | xây dựng công trình | đầu tư phát triển |
  đầu tư công | trực ban | trực thuộc |
  quản lý khu kinh tế | quản lý các khu công nghiệp | chỉ đạo huyện | chỉ đạo tỉnh | chỉ đạo xã |
  hàng không | lực lượng vũ trang | tổ chức, cá nhân | tổ chức, đơn vị | tổ chức liên quan
`)
