import TablatureAPIModel
import TablatureGeneration

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the build plugin runs: it generates, and knows nothing else.
@main
enum TablatureBuild {
  static func main() async {
    let status: RunStatus
    do throws(BuildArguments.Rejection) {
      status = await run(try BuildArguments(Array(CommandLine.arguments.dropFirst())))
    } catch {
      StandardStream.error.write(
        "error: \(error.message.visible); the build plugin calls this tool, people call 'tablature'\n")
      status = .wrongUsage
    }
    exit(status.rawValue)
  }

  private static func run(_ arguments: BuildArguments) async -> RunStatus {
    do throws(FileFailure) {
      // What is generated must not depend on where the build was started.
      try FileStore().enter(arguments.package)
    } catch {
      StandardStream.error.write("error: \(error.description.visible)\n")
      return .findings
    }
    let result = await arguments.build.run()
    StandardStream.error.write(DiagnosticRenderer(style: .plain).render(result.diagnostics))
    return result.status
  }
}
