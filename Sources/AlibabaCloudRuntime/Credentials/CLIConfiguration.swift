internal import Foundation

/// The content of `config.json`. A pure reading of bytes; nothing of the content but names appears in errors.
struct CLIConfiguration: Sendable {
  private let path: String
  private let current: String?
  private let profiles: [CLIProfile]

  /// Reads a file. An empty one, or one without the members, has no profiles.
  init(parsing data: Data, path: String) throws(CredentialsError) {
    self.path = path
    let isBlank = data.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    do {
      let content = isBlank ? nil : try JSONDecoder().decode(Content?.self, from: data)
      current = content?.current.flatMap { $0.isBlank ? nil : $0 }
      profiles = content?.profiles ?? []
    } catch {
      throw Self.failure(error, data, path)
    }
  }

  /// How the credentials of a profile are made.
  ///
  /// - Parameters:
  ///   - name: The profile that somebody asked for; nil for the current one.
  ///   - time: The time of day, for keys that tell when they end.
  /// - Throws: ``CredentialsError``. Where nobody asked for a profile and the file has none, or names no current one and has
  ///   no profile `default`, nothing is set up.
  func recipe(named name: String?, at time: Date) throws(CredentialsError) -> CredentialsRecipe {
    if name == nil {
      if profiles.isEmpty { throw .notConfigured("\(path) has no profiles") }
      if current == nil, !profiles.contains(where: { $0.name == "default" }) {
        throw .notConfigured("\(path) has neither a current profile nor a profile 'default'")
      }
    }
    return try recipe(of: name ?? current ?? "default", at: time, within: [])
  }

  private func recipe(
    of name: String, at time: Date, within outer: [String]
  ) throws(CredentialsError) -> CredentialsRecipe {
    guard !outer.contains(name) else {
      throw CredentialsError(message: "The profiles of \(path) lead in a circle: source_profile of '\(name)'")
    }
    guard let profile = profiles.first(where: { $0.name == name }) else {
      throw CredentialsError(message: "\(path) has no profile '\(name)'")
    }
    let reader = CLIProfileReader(profile: profile, place: "The profile '\(name)' of \(path)")
    switch try reader.mode() {
    case "AK": return .key(try reader.accessKey())
    case "StsToken": return .key(try reader.temporaryKey(at: time))
    case "RamRoleArn":
      let base = try reader.accessKey(token: reader.text("sts_token"))
      return .assumedRole(try reader.session(), from: .key(base))
    case "ChainableRamRoleArn":
      let source = try reader.required("source_profile")
      return .assumedRole(try reader.session(), from: try recipe(of: source, at: time, within: outer + [name]))
    case "EcsRamRole": return .instanceRole(name: try reader.text("ram_role_name"))
    case "OIDC":
      return .federatedRole(
        OIDCFederation(
          session: try reader.session(), providerARN: try reader.required("oidc_provider_arn"),
          tokenFile: try reader.required("oidc_token_file")))
    case "CredentialsURI": return .uri(try reader.required("credentials_uri"))
    case let mode:
      let quoted = Name(mode).map { " '\($0)'" } ?? ""
      throw CredentialsError(message: "\(reader.place) has a mode\(quoted) that is not supported")
    }
  }

  private struct Content: Decodable {
    let current: String?
    let profiles: [CLIProfile]?
  }

  private static func failure(_ error: any Error, _ data: Data, _ path: String) -> CredentialsError {
    switch error {
    case DecodingError.dataCorrupted(let context):
      // Foundation tells where, in a member of its own error; its text quotes the content.
      let info = (context.underlyingError as NSError?)?.userInfo
      let offset = info?["NSJSONSerializationErrorIndex"] as? Int
      let line = offset.map { ":\(1 + data.prefix($0).count { $0 == UInt8(ascii: "\n") })" } ?? ""
      return CredentialsError(message: "\(path)\(line) is not valid JSON")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let member = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
      return CredentialsError(message: "\(path) has a member of another type than documented: '\(member)'")
    default: return CredentialsError(message: "\(path) cannot be read")
    }
  }
}

/// One profile, whatever its members.
struct CLIProfile: Decodable, Sendable {
  enum Value: Decodable, Sendable {
    case text(String), number(Int), flag(Bool), other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else {
        self = .other
      }
    }
  }

  let members: [String: Value]

  init(from decoder: any Decoder) throws {
    members = try decoder.singleValueContainer().decode([String: Value].self)
  }

  var name: String? { if case .text(let name) = members["name"] { name } else { nil } }
}

/// Reads the members of one profile.
private struct CLIProfileReader {
  let profile: CLIProfile
  /// The beginning of messages.
  let place: String

  /// A text without white space around it; nil where it is absent or empty.
  func text(_ name: String) throws(CredentialsError) -> String? {
    switch profile.members[name] {
    case nil: return nil
    case .text(let text):
      let text = text.trimmingWhitespace()
      return text.isEmpty ? nil : text
    case .number(let number): return String(number)
    default: throw CredentialsError(message: "\(place) has a member '\(name)' that is no text")
    }
  }

  func required(_ name: String) throws(CredentialsError) -> String {
    guard let text = try text(name) else { throw CredentialsError(message: "\(place) has no '\(name)'") }
    return text
  }

  func number(_ name: String) throws(CredentialsError) -> Int? {
    guard let text = try text(name) else { return nil }
    guard let number = Int(text) else {
      throw CredentialsError(message: "\(place) has a member '\(name)' that is no number")
    }
    return number == 0 ? nil : number
  }

  /// The mode; where there is none, the one of the key that stands there.
  func mode() throws(CredentialsError) -> String {
    if let mode = try text("mode") { return mode }
    return try text("sts_token") == nil ? "AK" : "StsToken"
  }

  func accessKey(token: String? = nil) throws(CredentialsError) -> Credentials {
    let id = try text("access_key_id")
    let secret = try text("access_key_secret")
    // The tool itself writes such a profile before anything was set up.
    if id == nil, secret == nil { throw .notConfigured("\(place) has no access key") }
    return Credentials(
      accessKeyID: try required("access_key_id"), accessKeySecret: try required("access_key_secret"),
      securityToken: token)
  }

  func temporaryKey(at time: Date) throws(CredentialsError) -> Credentials {
    let key = try accessKey(token: required("sts_token"))
    let end = try number("sts_expiration").map { Date(timeIntervalSince1970: Double($0)) }
    if let end, end <= time {
      throw CredentialsError(message: "\(place) has a token that expired at \(Timestamp(end))")
    }
    return Credentials(
      accessKeyID: key.accessKeyID, accessKeySecret: key.accessKeySecret, securityToken: key.securityToken,
      expiration: end)
  }

  func session() throws(CredentialsError) -> RoleSession {
    var isPrivate = false
    if case .flag(let flag) = profile.members["enable_vpc"] { isPrivate = flag }
    return RoleSession(
      roleARN: try required("ram_role_arn"), name: try text("ram_session_name"), seconds: try number("expired_seconds"),
      policy: try text("policy"), externalID: try text("external_id"),
      service: SecurityTokenService(region: try text("sts_region"), isPrivate: isPrivate))
  }
}
