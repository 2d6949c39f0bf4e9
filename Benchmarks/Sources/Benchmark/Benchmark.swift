import CTablatureCmark
import Foundation
import Measuring
import TablatureDocReader
import TablatureVendorProfiles

/// Measures how fast pages are read, and how much memory that takes.
///
///     Benchmark speed     libcmark alone against reading to the model, and the same for ten times the pages
///     Benchmark memory    the most memory that reading all pages takes, in a process that does nothing else
///     Benchmark loop N    reads the pages N times, for a profiler
@main
enum Benchmark {
  private static let pageReader = PageReader(.standard)
  private static let serviceReader = ServiceReader(of: pageReader)

  static func main() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let corpus = Corpus.folder(besidePackage: package)
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "speed": try speed(corpus.appending(path: "ecs/zh-CN"))
    case "memory": try memory(corpus)
    case "loop": try loop(corpus.appending(path: "ecs/zh-CN"), times: arguments.last.flatMap { Int($0) } ?? 1)
    default: print("give speed, memory or loop")
    }
  }

  // MARK: - What is measured

  /// What no reading can do without: libcmark parses each page once.
  private static func parse(_ pages: [PageSource]) {
    for page in pages {
      page.bytes.withUnsafeBytes { bytes in
        let characters = bytes.assumingMemoryBound(to: CChar.self)
        cmark_node_free(cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT))
      }
    }
  }

  /// All of reading: each page, then what they say together.
  private static func read(_ pages: [PageSource]) -> ServiceReading {
    join(pages.map { pageReader.read($0) })
  }

  private static func join(_ readings: [PageReading]) -> ServiceReading {
    var service = serviceReader.join(readings)
    serviceReader.readTraits(of: &service)
    return service
  }

  // MARK: - Modes

  private static func speed(_ folder: URL) throws {
    let pages = try Corpus.files(below: folder).map { try Corpus.page($0) }
    guard !pages.isEmpty else { return print("no pages in \(folder.path)") }
    let tenfold = (0..<10).flatMap { copy in
      pages.map { PageSource(path: "\(copy)/\($0.path)", bytes: $0.bytes) }
    }
    // What a run has read is let go of between the runs: freeing the model is no part of reading to it.
    var model: ServiceReading?
    let once = Timing.byTurns(
      runs: 31, [{ parse(pages) }, { model = read(pages) }], between: { if model != nil { model = nil } })
    let ten = Timing.byTurns(
      runs: 11, [{ parse(tenfold) }, { model = read(tenfold) }], between: { if model != nil { model = nil } })
    let operations = read(pages).model.operations.count
    print("\(pages.count) pages, \(pages.reduce(0) { $0 + $1.bytes.count }) bytes, \(operations) operations")
    show("libcmark alone", once[0])
    show("reading to the model", once[1])
    show("libcmark alone, pages ten times over", ten[0])
    show("reading to the model, pages ten times over", ten[1])
    print("reading / libcmark: \(rounded(once[1].median / once[0].median))")
    print("ten times over / once: \(rounded(ten[1].median / once[1].median))")
  }

  private static func memory(_ folder: URL) throws {
    let files = Corpus.files(below: folder)
    // As the tool does it: a page's bytes go when it is read, what it says stays.
    let readings = try files.map { pageReader.read(try Corpus.page($0)) }
    let service = join(readings)
    var usage = rusage()
    // The process itself; the systems disagree about the type of `RUSAGE_SELF`.
    getrusage(0, &usage)
    #if canImport(Darwin)
      let peak = Double(usage.ru_maxrss)
    #else
      let peak = Double(usage.ru_maxrss) * 1024
    #endif
    print("\(files.count) pages of the whole corpus, \(service.model.operations.count) operations")
    print("most memory in use: \(rounded(peak / 1_048_576)) MiB")
  }

  private static func loop(_ folder: URL, times: Int) throws {
    let pages = try Corpus.files(below: folder).map { try Corpus.page($0) }
    for _ in 0..<times { _ = read(pages) }
  }

  // MARK: - Output

  private static func show(_ name: String, _ measurement: Timing) {
    let figures = [measurement.median, measurement.runs.first, measurement.runs.last].map { rounded(($0 ?? 0) * 1000) }
    print("\(name): median \(figures[0]) ms, from \(figures[1]) to \(figures[2]) ms, \(measurement.runs.count) runs")
  }

  private static func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
