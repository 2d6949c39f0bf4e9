import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A terminal that nobody sits at.
struct Terminal {
  /// The end that a program takes for its terminal.
  let end: FileHandle
  private let other: FileHandle

  /// Whether this machine has terminals to give.
  static let isAvailable: Bool = (try? Terminal()) != nil

  /// Thrown where there is no terminal to be had.
  struct Unavailable: Error {}

  init() throws {
    let number = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard number >= 0 else { throw Unavailable() }
    other = FileHandle(fileDescriptor: number, closeOnDealloc: true)
    guard let name = Terminal.unlock(number) else { throw Unavailable() }
    let end = open(name, O_RDWR | O_NOCTTY)
    guard end >= 0 else { throw Unavailable() }
    self.end = FileHandle(fileDescriptor: end, closeOnDealloc: true)
  }

  /// Makes the other end usable, and says where it is.
  private static func unlock(_ number: Int32) -> String? {
    #if os(Linux)
      // What grantpt, unlockpt and ptsname do, which Swift does not see there: TIOCSPTLCK and TIOCGPTN.
      var lock: CInt = 0
      var index: CUnsignedInt = 0
      guard ioctl(number, 0x4004_5431, &lock) == 0, ioctl(number, 0x8004_5430, &index) == 0 else { return nil }
      return "/dev/pts/\(index)"
    #else
      guard grantpt(number) == 0, unlockpt(number) == 0 else { return nil }
      return ptsname(number).map { String(cString: $0) }
    #endif
  }

  /// What was shown; only as much as a terminal holds back, some 4 KiB.
  func shown() throws -> String {
    // Something to read in any case, so that reading does not wait.
    try end.write(contentsOf: Data([0]))
    var data = Data()
    while data.last != 0 { data += other.availableData }
    return String(decoding: data.dropLast(), as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
  }
}
