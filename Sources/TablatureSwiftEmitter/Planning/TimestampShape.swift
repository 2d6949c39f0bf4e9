import TablatureAPIModel

/// Tells formats of points in time apart by their shape.
enum TimestampShape {
  /// Whether a text is written in a precision, and so comes out of formatting as it went in.
  static func fits(_ text: String, precision: TimeFormat.Precision?) -> Bool {
    guard let precision else { return true }
    let pattern =
      switch precision {
      case .year: "dddd"
      case .month: "dddd-dd"
      case .day: "dddd-dd-dd"
      case .hour: "dddd-dd-ddTddZ"
      case .minute: "dddd-dd-ddTdd:ddZ"
      case .second: "dddd-dd-ddTdd:dd:ddZ"
      case .millisecond: "dddd-dd-ddTdd:dd:dd.dddZ"
      }
    return String(text.map { ("0"..."9").contains($0) ? "d" : $0 }) == pattern
  }
}
