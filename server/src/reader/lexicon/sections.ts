/**
 * Words of headings and openings that tell what a part of the body is for. Source: our own reading of plans,
 * directives, decisions and conclusion notices. Keys: lower case, old tone placement.
 */

/** The name of a paper of jobs that is put into force by the decision above it. */
export const ATTACHED_KIND = /^(?:kế hoạch|chương trình|phương án|đề án|hướng dẫn)(?!\p{L})/u

/** The name of a paper of rules, put into force likewise; who does what in it is told article by article. */
export const ATTACHED_RULES = /^(?:quy chế|quy định|quy trình phối hợp)(?!\p{L})/u

/** Articles of a regulation that tell whose job what stands in them is. */
export const DUTY_ARTICLE = /trách nhiệm|nhiệm vụ|(?:tổ chức|điều khoản) (?:thực hiện|thi hành)|phân công/

/** Articles of a regulation that give rights, list papers or tell what follows; only who is charged there has a job. */
export const RULES_ARTICLE =
  /^(?:về )?(?:(?:thành phần )?hồ sơ|biểu mẫu|mẫu |quyền (?:của|lợi)|khen thưởng|kỷ luật|xử lý vi phạm|điều khoản chuyển tiếp|các hành vi)/

/** The words that attach it ("(Kèm theo Quyết định số …)"). */
export const ATTACHING =
  /(?:^|\()(?:(?:được )?ban hành (?:kèm )?theo|kèm theo) (?:quyết định|công văn|thông báo|nghị quyết|văn bản|quy định)/

/** Headings under which something is to be done. */
export const DOING =
  /nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|biện pháp|nội dung|triển khai|chỉ đạo|công việc|yêu cầu chung|giao |đề nghị|phương hướng|thi hành|lộ trình|các bước|hình thức|phương án (?:tổ chức|triển khai|thực hiện|ứng phó|huy động|cấp phát)|quy trình thực hiện/

/** Headings of means: who is named there as the doer has a job, the rest only provides. */
export const PROVIDING =
  /kinh phí|nguồn lực|nguồn vốn|thời gian|tiến độ|địa điểm|thành phần|số lượng|cơ cấu|điều kiện|chế độ thông tin|chế độ báo cáo/

/** Headings of what a paper is for and how its work shall be: nothing under them is a job, whoever is named there. */
export const AIMING =
  /^(?:về )?(?:mục đích(?!\p{L})|đối tượng(?: (?:thực hiện|áp dụng|tham gia))?[ .:]*$|ý nghĩa(?!\p{L})|yêu cầu ?:?$)|mục đích,? (?:và |- ?)?(?:ý nghĩa,? )?yêu cầu/u

/** A sentence that opens jobs, whatever it names ("Khi có một trong các căn cứ trên thì thực hiện như sau:", "Để đạt mục tiêu, đề nghị:"). */
export const DONE_AS_FOLLOWS =
  /(?:^|[ ,])(?:thực hiện (?:như sau|các (?:bước|nội dung|việc) sau)|đề nghị|yêu cầu) ?:$/

/** Headings under which there are findings, aims and limits, not jobs. */
export const STATING =
  /mục tiêu|chỉ tiêu|quan điểm|đánh giá|kết quả|tình hình|thực trạng|ưu điểm|tồn tại|hạn chế|khuyết điểm|nguyên nhân|đối tượng|phạm vi|nguyên tắc|giải thích từ ngữ|căn cứ|bối cảnh|sự cần thiết|tiêu chuẩn|tiêu chí|hiệu lực|dự báo|bài học|^(?:về )?thẩm quyền|^(?:về )?chức năng|chủ đề|khái niệm|(?:nội dung|phong trào) thi đua|nội dung (?:hội nghị|hội thảo|cuộc họp|buổi|tập huấn)/

/** Shortcomings, not an order to limit something ("Hạn chế các …"). */
const SHORTCOMINGS = 'hạn chế(?! (?:các|việc|tối đa|tổ chức|sử dụng|thấp nhất|tụ tập|ra|đi|để|tình trạng) )'

/** A heading of what was done, whatever else it names ("Kết quả thực hiện nhiệm vụ năm 2024", "Về ưu điểm"). */
export const ASSESSING = new RegExp(
  `^(?:về |một số |những |các )?(?:dự báo(?: những| các| một số)? (?:tác động|tình hình|bối cảnh|yếu tố|khó khăn|thuận lợi)|đánh giá(?: chung| kết quả| tình hình)|kết quả (?:đạt được|thực hiện|công tác|nổi bật)|tình hình|thực trạng|ưu điểm|tồn tại|${SHORTCOMINGS}|khuyết điểm|nguyên nhân|bài học)`,
)

/** An act done by the paper itself ("Thành lập Ban Chỉ đạo gồm …"): what stands under it are members and terms. */
export const ENACTING =
  /^(?:nay )?(?:thành lập|kiện toàn|giải thể|công nhận|bổ nhiệm|miễn nhiệm|điều động|chỉ định|chuẩn y|tặng|khen thưởng|công bố|sửa đổi|bãi bỏ|thay thế|ban hành|cử) [^.]*(?:gồm|sau đây|như sau|có tên sau|kèm theo|với nội dung)[^.]*:?$/

/** The approval of a plan or scheme ("Phê duyệt Đề án … với nội dung sau:"): only what names its doer is a job. */
export const APPROVING = /^phê duyệt [^.]*(?:nội dung|như sau|sau(?: đây)?) ?:?$/

/** What an article does by itself when it names nobody ("Phê duyệt Kế hoạch … kèm theo Quyết định này"). */
export const DONE_BY_ITSELF =
  /^(?:nay )?(?:phê duyệt|ban hành|công nhận|công bố|thành lập|kiện toàn|giải thể|bãi bỏ|thay thế|sửa đổi|bổ sung|bổ nhiệm|miễn nhiệm|điều động|tặng|thu hồi|giao chỉ tiêu) /

/** Openings of a paragraph that states what is or was. */
export const FINDINGS = new RegExp(
  `^(?:trong thời gian qua|thời gian qua|tuy nhiên|(?:trong )?(?:những )?năm(?: [0-9]{4}| qua)?,? [^:]{0,60}(?:đã |có )|trong (?:quý|tháng|[0-9]{1,2} tháng)[^:.;]{0,40}, (?:mặc dù|tuy|dù)(?= )|kết quả|nguyên nhân|${SHORTCOMINGS}|tồn tại|trên đây là|theo báo cáo|qua (?:báo cáo|kiểm tra|theo dõi|tổng hợp)|nhìn chung|về cơ bản|cơ bản (?:thống nhất|nhất trí|đồng ý)|ghi nhận|đánh giá cao|hoan nghênh|biểu dương những|đồng ý |nhất trí |chấp thuận |bên cạnh (?:đó|những kết quả)|mặc dù)`,
)

/** "Việc … nhằm …": what something is for, whoever is named further on. */
export const PURPOSE = /^(?:việc|công tác) [^.;:]{4,240} nhằm /

/** Openings of a ground ("Căn cứ …"); a job may follow it in the same sentence. */
export const GROUND =
  /^(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện (?:nghị|quyết|chỉ|kế|công|văn)[^;]{0,400};$)/

/** What is to be done on that ground, in the same sentence. */
export const ORDER_ON_GROUND =
  /, (?:chủ động|chủ trì|phối hợp|tham mưu|bố trí|xây dựng|đề xuất|rà soát|hướng dẫn|kiểm tra|cân đối|bảo đảm|đảm bảo|lồng ghép|ban hành|kịp thời|tổ chức|triển khai)(?= )/

/** Openings of an attribute of a job, set as a point of its own ("Cơ quan chủ trì: …"). */
export const LEAD_ATTRIBUTE =
  /^(?:các )?(?:cơ quan|đơn vị|bộ phận|chủ thể|cấp)(?:, (?:cơ quan|đơn vị))?(?: (?:được giao|chịu trách nhiệm))? ?(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tổ chức|tham mưu)(?: (?:thực hiện|tham mưu|tổ chức)){0,2} ?:|^(?:chủ trì|phân công(?: thực hiện| chủ trì)?|trách nhiệm(?: thực hiện)?|giao chủ trì) ?:/
export const COORDINATE_ATTRIBUTE =
  /^(?:các )?(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị))? (?:phối hợp|tham gia|hỗ trợ)(?: (?:thực hiện|tổ chức))? ?:|^phối hợp(?: thực hiện)? ?:/
export const OTHER_ATTRIBUTE =
  /^(?:thời gian|thời hạn|tiến độ|địa điểm|kinh phí|sản phẩm|kết quả|nguồn lực|nguồn kinh phí|hình thức|đối tượng|số lượng|thành phần|mục tiêu|mục đích|ghi chú|đầu ra)[^:.]{0,40}:/

/** The job itself set as an attribute beside who does it and when ("Nội dung thực hiện: …"). */
export const JOB_ATTRIBUTE =
  /^(?:nội dung|nhiệm vụ|công việc|yêu cầu)(?: (?:thực hiện|công việc|nhiệm vụ|cụ thể|triển khai))? ?:/

/** Openings of a point that says how the job above it is to be done. */
export const MANNER = /^(?:bảo đảm|đảm bảo|phải|yêu cầu|nguyên tắc|(?:các|việc) [^.;:]{4,120} (?:phải|cần)) /

/** Attributes that tell when: what they say goes for all that stands under the same point. */
export const TIME_ATTRIBUTE = /^(?:thời gian|thời hạn|tiến độ)[^:.]{0,40}:/
/** Between which days an event is held ("Thời gian: Từ ngày 15/11 đến ngày 15/12"). */
export const EVENT_TIME = /^thời gian(?: (?:tổ chức|diễn ra))? ?: ?từ (?:ngày )?[0-9][^;.]{0,40} đến /

/** Openings of an unlabelled paragraph after the points that closes the document. */
export const CLOSING =
  /^(?:đề nghị|yêu cầu|trên đây là|trong quá trình|nhận được|căn cứ|trường hợp|quá trình|văn phòng|giao |kết quả|báo cáo|mọi|rất mong|kính (?:đề nghị|mong|chuyển)|trân trọng|(?:nếu|khi) có (?:khó khăn|vướng|phát sinh)|(?:chỉ thị|kế hoạch|công điện|quyết định|hướng dẫn|thông báo|kết luận|nghị quyết|chương trình|quy định|quy chế) này)|(?:yêu cầu|đề nghị|thông báo).{0,240}(?:thực hiện|triển khai|phản ánh|biết|báo cáo)|(?:yêu cầu|đề nghị) .{4,160} căn cứ (?:chỉ thị|kế hoạch|quyết định|hướng dẫn|thông báo|kết luận|nghị quyết|chương trình|quy định|quy chế) này/

/** How the text under a heading that only names who is concerned may open, as closings do too. */
export const ON_GROUND =
  /^(?:căn cứ|trên cơ sở|theo) (?:vào )?(?:chức năng|nhiệm vụ|kế hoạch|nội dung|tình hình|quy định)/

/** Openings of a sentence whose order comes after a comma ("Trong quá trình thực hiện, …"). */
export const CIRCUMSTANCE =
  /^(?:căn cứ|trên cơ sở|trong|khi|nếu|trường hợp|đối với|theo|hằng|hàng|định kỳ|trước|sau|kể từ|ngay|thông qua|song song|cùng với|ngoài|bên cạnh|riêng|từ|đến|để|nhằm|quá trình|với)(?= )/

/** How the last call of a paper opens; after a full stop it begins a paragraph. */
export const LAST_CALL =
  /^(?:trên đây là|trong quá trình (?:triển khai|thực hiện|tổ chức)|nhận được (?:văn bản|công văn|công điện|kế hoạch|chỉ thị)|yêu cầu (?:các|thủ trưởng|đồng chí)|(?:kính )?đề nghị (?:các|quý|thủ trưởng|đồng chí|ủy ban)|rất mong|trân trọng|(?:thừa lệnh [^.;:]{2,60}, )?(?:[^.;:,]{2,60}, )?văn phòng [^.;:]{2,60}thông báo (?:để|đến|tới|cho) )/

/** A last sentence that gives notice of the paper itself ("Văn phòng … thông báo để các xã biết, thực hiện"). */
export const TELLING_CALL =
  /^[^.;:]{4,120} thông báo (?:để|đến|tới|cho) [^:]{2,160}(?:biết|thực hiện|triển khai)/

/** A sentence that tells what was done on a day gone by: what was ordered then is no order of this paper. */
export const REPORTED =
  /^(?:ngày [0-9]|tại (?:công văn|văn bản|thông báo|công điện|quyết định|tờ trình) )[^.]{0,160} đã (?:ban hành|ký|có|giao|yêu cầu|chỉ đạo|phê duyệt)(?= )/

/** A sentence with a predicate of its own that is no verb of work. */
export const STATES =
  /^[^,;:]{0,80} (?:là|được|bị|có|đã|đang|gồm|bao gồm|thuộc|không quá|tối thiểu|tối đa) |^(?:nguồn )?kinh phí |:$/

/** "Hội đồng nhân dân tỉnh đánh giá cao …": what somebody thinks of what was done. */
export const PRAISE =
  /^(?:điều [0-9]+\. ?)?[^,.;:]{4,80} (?:đánh giá cao|ghi nhận|hoan nghênh|biểu dương) |^(?:ghi nhận|hoan nghênh|đánh giá cao)(?:,| và) |^[^.;:]{4,60} (?:cơ bản )?(?:nhất trí|đồng ý|tán thành) (?:với|về|chủ trương) /

/** "Ủy ban nhân dân xã: Thành phần gồm …": an attribute told of a body. */
export const TOLD_OF_BODY =
  /^[^:]{4,120}: ?(?:thành phần|số lượng|cơ cấu|thời gian|địa điểm|hình thức|có mặt)(?= )/

/** "Biên bản hội nghị … phải gửi về …": a paper that is to be handed in. */
export const MUST_REPORT = /(?<!\p{L})(?:phải|cần) (?:được )?(?:gửi|nộp|báo cáo|hoàn thành)(?!\p{L})/u

/** What a law says on the question a page asks. */
export const LAW_QUOTED =
  /(?:điều|khoản|điểm) [0-9a-zđ]{1,3}(?: điều [0-9]{1,3})?,? (?:của )?(?:luật|bộ luật|nghị định|thông tư|pháp lệnh|hiến pháp)/

/** The part of the paper that a page goes on to print. */
export const PART_QUOTED =
  /^tại (?:mục|phần|điểm|khoản) ([0-9]{1,2}) (?:của )?(?=(?:chỉ thị|công điện|kế hoạch|công văn|quyết định|nghị quyết|thông báo|kết luận|hướng dẫn))/

/** A heading of who takes part: those named under it as chairing do nothing else. */
export const OF_PEOPLE = /^(?:thành phần|số lượng|đối tượng)(?!\p{L})/u

/**
 * How a sentence ends that counts up means, principles, terms or objects of one job ("… thông qua:", "… nguyên tắc
 * sau:", "… trình Hội đồng nhân dân xã quyết định:").
 */
export const COUNTS_UP =
  /(?:(?:thông )?qua|(?:nguyên tắc|tiêu chí|tiêu chuẩn|điều kiện|quan điểm)[^:;.]{0,30} sau(?: đây)?|(?<!\p{L})trình [^:;.]{4,120}(?:quyết định|phê duyệt|ban hành)) ?:$/u

/** A sentence that opens a list of views or aims ("Cụ thể, về quan điểm chỉ đạo:"). */
export const VIEWS = /^(?:cụ thể,? )?(?:về )?(?:các )?(?:quan điểm|mục tiêu|nguyên tắc)(?!\p{L})/u

/** How a sentence ends under which there are examples or offences, and nothing to do. */
export const EXAMPLES = /(?:(?<!\p{L})như|hành vi[^:;.]{0,30} sau(?: đây)?) ?:$/u

/** A remark on the point above it. */
export const REMARK = /^(?:lưu ý|ghi chú|chú ý)(?: thêm)? ?:/

/** The name of a stage of work; the time it tells is that of the work under it. */
export const STAGE = /^(?:về )?(?:đợt|giai đoạn|bước) (?:[0-9]{1,2}|[ivx]{1,4}|thứ \p{L}+)(?!\p{L})/u

/** Words that charge a body with a job even in a part that only states. */
export const CHARGED = /chủ trì|có trách nhiệm|chịu trách nhiệm/

/** Words that order somebody at the opening of a point. */
export const ORDERED = /^(?:giao|yêu cầu|đề nghị) /

/** A sentence that gives effect to the paper or ends another's; it gives nobody anything to do. */
export const EFFECT =
  /(?:có hiệu lực|hết hiệu lực|được thực hiện theo quy định)[^.]{0,60}$|^[^,.;:]{4,80} trả lời (?:để|cho) [^.;:]{2,160}(?:biết|thực hiện)|(?:sẽ |phải )bị (?:xem xét,? )?(?:xử lý|kỷ luật)[^.]{0,90}\.?$|thì (?:áp dụng|(?:được )?thực hiện) theo (?:các )?(?:văn bản (?:mới|đó|sửa đổi|thay thế)|quy định (?:mới|của pháp luật hiện hành))[^.]{0,40}\.?$|^(?:quyết định|kế hoạch|hướng dẫn|chỉ thị|quy chế|quy định)(?: này)? (?:có hiệu lực|thay thế|bãi bỏ|gồm)/

/** The duty the last article of a decision lays on those who are to carry it out. */
export const CARRYING_OUT = /(?:chịu|có) trách nhiệm (?:tổ chức |triển khai )?(?:thi hành|thực hiện)/

/** Words that lay a duty on the one spoken of. */
export const DUTY =
  /(?:^| )(?:phải|cần|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|không được|nghiêm cấm|khẩn trương|kịp thời phản ánh)(?= )/

/** Openings that tell for what or on what ground an order is given; the order begins after them. */
export const PREAMBLE =
  /^(?:để|nhằm|với mục đích|thực hiện|căn cứ|theo|tiếp theo|tiếp tục thực hiện|trên cơ sở|hiện nay|qua|do|vì|nay|xét|trên đây là|trước tình hình)(?= )/

/** A lead-in that says jobs follow, however far below the first of them stands. */
export const JOBS_FOLLOW = /(?:nội dung|nhiệm vụ|công việc|giải pháp|việc|vấn đề|biện pháp)[^:;.]{0,30} ?:$/

/** What is left of a sentence after whom it asks, when it asks no more than to act on the paper. */
export const ACT_ON_IT =
  /^(?:(?:nghiêm túc|khẩn trương|quan tâm|kịp thời|tích cực|chủ động|phối hợp|tổ chức|triển khai|thực hiện|chỉ đạo|và|,|nội dung (?:trên|này)|các nội dung (?:trên|nêu trên)|(?:công văn|kế hoạch|hướng dẫn) này) ?)+[./ ]*$/
