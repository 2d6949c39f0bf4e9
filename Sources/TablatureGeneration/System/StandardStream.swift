#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The streams on which a tool tells what it has to tell.
public enum StandardStream: Int32, Hashable, Sendable {
  /// Results.
  case output = 1
  /// Everything else.
  case error = 2

  /// Whether somebody sits at the other end.
  public var isTerminal: Bool { isatty(rawValue) != 0 }

  /// Writes all of a text; false where that fails.
  @discardableResult
  public func write(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = systemWrite(UnsafeRawBufferPointer(rebasing: rest))
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if count == 0 || errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  private func systemWrite(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(rawValue, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(rawValue, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(rawValue, bytes.baseAddress, bytes.count)
    #endif
  }
}
