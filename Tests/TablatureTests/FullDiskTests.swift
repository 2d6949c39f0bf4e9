import Foundation
import TablatureTestSupport
import Testing

@Suite("A full disk")
struct FullDiskTests {
  /// Whether a file system of a few kilobytes can be had, which only Linux gives, and not everybody.
  fileprivate static let isAvailable: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec unshare -rm mount -t tmpfs none /mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(
    "A full disk is told, and what was there stays",
    .enabled(if: FullDiskTests.isAvailable, "needs a file system of its own: Linux, and leave to mount one"))
  func full() async throws {
    var tool = try Tool()
    for (version, count) in [("one", 3), ("two", 40)] {
      for index in 0..<count {
        try tool.folder.write(
          "\(version)/Start\(index).md", SamplePage.text("Start\(index)", parameter: "Name\(version)"))
      }
    }
    try tool.folder.makeFolder("disk")
    // The file system is gone with the shell, so what is left on it is copied.
    try tool.folder.write(
      "script",
      """
      mount -t tmpfs -o size=160k none disk || exit 77
      "$0" generate one --output disk/out --quiet || exit 78
      cp -R disk/out before
      "$0" generate two --output disk/out --quiet
      status=$?
      cp -R disk/out after
      exit $status
      """)
    tool.setup = #"exec unshare -rm /bin/sh -c ". ./script" "$0" "$@";"#
    let run = try await tool.run([])
    #expect(run.status == 1, "\(run.diagnostics)")
    #expect(run.diagnostics.contains("error: cannot write 'disk/out/"))
    #expect(run.diagnostics.contains("no space is left on the disk"))
    func files(_ folder: String) -> [String: String?] {
      let files = tool.folder.files().filter { $0.hasPrefix("\(folder)/") }
      return Dictionary(
        uniqueKeysWithValues: files.map { ($0.replacing("\(folder)/", with: ""), tool.folder.text($0)) })
    }
    #expect(!files("before").isEmpty)
    #expect(files("after") == files("before"))
  }
}
