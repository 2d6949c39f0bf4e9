import ArgumentParser
import TablatureTestSupport
import Testing

@testable import TablatureCommands
@testable import tablature

@Suite("Subcommands")
struct SubcommandTests {
  private func names(_ configuration: CommandConfiguration) -> Set<String> {
    Set(configuration.subcommands.map { "\($0)" })
  }

  @Test("Every command of the library is a subcommand of both tools")
  func commands() throws {
    let declared = try typesDeclared(in: "Sources/TablatureCommands", conformingTo: "AsyncParsableCommand")
    #expect(declared.count > 4)
    #expect(names(ToolCommands.configuration()) == declared)
  }

  @Test("Every command of the tool alone is a subcommand of it")
  func commandsOfTool() throws {
    let declared = try typesDeclared(in: "Sources/tablature", conformingTo: "AsyncParsableCommand")
    let added = names(Tablature.configuration).subtracting(names(ToolCommands.configuration()))
    #expect(added == declared.subtracting(["\(Tablature.self)"]))
  }
}
