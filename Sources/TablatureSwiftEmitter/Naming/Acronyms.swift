/// Words that are written in capitals of their own wherever they do not begin a name.
///
/// Keys are in lower case. A plural in `s` needs no entry, unless it could be read as something else.
struct Acronyms: Hashable, Sendable {
  /// Those that are built in.
  static let builtIn = Acronyms()

  /// Spellings that mix cases or hold digits, which therefore cannot be told from words by their capitals; the longest
  /// first. In UTF-8, since each word of each name is compared with them.
  private(set) var mixed: [[UInt8]]
  private var spellings: [String: String]
  /// No word of more bytes than this is an acronym, which most words can be told by.
  private var longest = 0

  /// The built-in ones without some and with others, which count where they are spelled otherwise.
  init(adding added: [String] = [], removing removed: [String] = []) {
    self = Acronyms.builtIn
    for word in removed {
      spellings[word.lowercased()] = nil
      removeMixed(word)
    }
    for word in added { insert(word) }
    mixed.sort { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count }
  }

  private init() {
    spellings = [:]
    mixed = []
    for word in Acronyms.words.split(separator: " ") { insert(String(word)) }
  }

  /// How a word is written, `nil` where it is an ordinary word.
  func spelling(of word: some StringProtocol) -> String? {
    guard word.utf8.count <= longest + 1 else { return nil }
    let key = word.lowercased()
    if let spelling = spellings[key] { return spelling }
    guard key.utf8.count > 2, key.utf8.last == UInt8(ascii: "s"),
      let singular = spellings[String(Substring(key.utf8.dropLast()))]
    else {
      return nil
    }
    return singular + "s"
  }

  /// The shortest way to read a run of capitals as acronyms that stand side by side: `SLBID` is `SLB` and `ID`.
  func parts(ofCapitals run: String) -> [String]? {
    let letters = Array(run)
    guard letters.count <= Acronyms.longestRun else { return nil }
    var best: [[String]?] = [[]]
    for end in 1...max(letters.count, 1) where end <= letters.count {
      var shortest: [String]?
      for start in 0..<end {
        guard let before = best[start], before.count + 1 < (shortest?.count ?? .max) else { continue }
        guard let spelling = spellings[String(letters[start..<end]).lowercased()] else { continue }
        shortest = before + [spelling]
      }
      best.append(shortest)
    }
    return best.last ?? nil
  }

  private mutating func insert(_ word: String) {
    spellings[word.lowercased()] = word
    longest = max(longest, word.lowercased().utf8.count)
    removeMixed(word)
    if !word.unicodeScalars.allSatisfy({ ("A"..."Z").contains($0) }) { mixed.append(Array(word.utf8)) }
  }

  private mutating func removeMixed(_ word: String) {
    mixed.removeAll { String(decoding: $0, as: UTF8.self).lowercased() == word.lowercased() }
  }

  private static let longestRun = 32

  private static let words = """
    ACL API ARN ARP BGP BPS CA CDN CEN CIDR CLB CN CPU CSV DBFS DDH DHCP DN DNS EBS ECI ECS EIP ENI ESS ESSD FPGA GB \
    GPU HPC HDD HTML HTTP HTTPS IAM ID IMDS IO IOPS IP ISO ISP JSON KB KMS KVM LB MAC MB MFA NAS NAT NIC NTP NUMA OS \
    OSS PEM PID PPS QPS RAM RDMA RDP RDS RPC RSA SAS SCSI SCU SDK SHA SLB SLA SMS SN SQL SSD SSH SSL STS TCP TLS TTL UDP \
    UI UID URI URL UTC UTF UUID VBR VCPU VIP VLAN VM VNC VPC VPN XML YAML IPv NVMe QoS DDoS
    """
}

extension Acronyms {
  /// The built-in ones in order, for messages.
  static var builtInWords: [String] { builtIn.spellings.values.sorted() }
}
