/// Words that are written in capitals of their own wherever they do not begin a name.
///
/// Keys are in lower case. A plural in `s` needs no entry, unless it could be read as something else.
enum Acronyms {
  /// How a word is written, `nil` where it is an ordinary word.
  static func spelling(of word: some StringProtocol) -> String? {
    let key = word.lowercased()
    if let spelling = spellings[key] { return spelling }
    guard key.count > 2, key.hasSuffix("s"), let singular = spellings[String(key.dropLast())] else { return nil }
    return singular + "s"
  }

  /// The shortest way to read a run of capitals as acronyms that stand side by side: `SLBID` is `SLB` and `ID`.
  static func parts(ofCapitals run: String) -> [String]? {
    let letters = Array(run)
    guard letters.count <= longestRun else { return nil }
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

  /// Spellings that mix cases, which therefore cannot be told from words by their capitals.
  static let mixed: [String] = ["IPv", "NVMe", "QoS", "DDoS"]

  private static let longestRun = 32

  private static let spellings: [String: String] = {
    let capitals = """
      ACL API ARN ARP BGP BPS CA CDN CEN CIDR CLB CN CPU CSV DBFS DDH DHCP DN DNS EBS ECI ECS EIP ENI ESS FPGA GB \
      GPU HPC HTML HTTP HTTPS IAM ID IMDS IO IOPS IP ISO ISP JSON KB KMS KVM LB MAC MB MFA NAS NAT NIC NTP NUMA OS OSS \
      PEM PID PPS QPS RAM RDMA RDP RDS RPC RSA SAS SCSI SCU SDK SHA SLB SLA SMS SN SQL SSD SSH SSL STS TCP TLS TTL UDP UI UID \
      URI URL UTC UTF UUID VBR VCPU VIP VLAN VM VNC VPC VPN XML YAML
      """
    var spellings: [String: String] = [:]
    for word in capitals.split(separator: " ") { spellings[word.lowercased()] = String(word) }
    for word in mixed { spellings[word.lowercased()] = word }
    return spellings
  }()
}
