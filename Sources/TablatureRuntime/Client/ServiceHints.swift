internal import Foundation
internal import HTTPTypes

/// What the headers of an answer say about time.
struct ServiceHints: Hashable, Sendable {
  /// The time of the service's clock.
  let date: Date?
  /// How long the service asks to wait before the next try.
  let retryAfter: Duration?

  init(date: Date?, retryAfter: Duration?) {
    self.date = date
    self.retryAfter = retryAfter
  }

  /// Reads headers.
  ///
  /// - Parameters:
  ///   - headers: The headers of the answer.
  ///   - now: The time, for an answer that does not tell its own.
  init(_ headers: HTTPFields, now: Date) {
    date = headers[.date].flatMap(HTTPDate.parse)
    retryAfter = headers[.retryAfter].flatMap { [date] text in
      if !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
        // A number of seconds that is no Int is longer than anybody waits.
        return .seconds(min(Int(text) ?? .max, 1_000_000_000))
      }
      return HTTPDate.parse(text).map { .seconds(max(0, $0.timeIntervalSince(date ?? now))) }
    }
  }
}

/// The dates of HTTP headers: `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// The instant; nil for a text in another format.
  static func parse(_ text: String) -> Date? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT",
      let month = months.firstIndex(where: { $0 == parts[2] })
    else { return nil }
    let number = month + 1 < 10 ? "0\(month + 1)" : "\(month + 1)"
    return Timestamp(rawValue: "\(parts[3])-\(number)-\(parts[1])T\(parts[4])Z").date
  }
}
