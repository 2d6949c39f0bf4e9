internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension Diagnostic {
  /// What to tell about something that forbids writing, and a way out.
  init(_ obstacle: WritePlan.Obstacle, below output: String) {
    let path = PathText.entry(obstacle.path, of: output)
    let elsewhere = "move it away, or choose another folder with --output; nothing was written"
    switch obstacle.problem {
    case .leadsElsewhere:
      self.init("output.outside", .error, "'\(obstacle.path)' leads out of the output directory; nothing was written")
    case .nameTooLong:
      self.init("output.name-too-long", .error, "'\(obstacle.path)' has a name that is too long; nothing was written")
    case .nameTaken(let other):
      self.init(
        "output.case-collision", .error, "'\(obstacle.path)' and '\(other)' differ in nothing but case",
        notes: [Note("disks without regard to case hold only one of them; nothing was written")])
    case .notGenerated:
      self.init(
        "output.not-generated", .error, "the file was not generated, and is left as it is",
        at: SourceLocation(file: path, line: 1),
        notes: [Note("generated files say '\(GeneratedMark.words)' where they begin"), Note(elsewhere)])
    case .readOnly:
      self.init(
        "output.read-only", .error, "'\(path)' is read-only", notes: [Note("make it writable; nothing was written")])
    case .folderInTheWay:
      self.init("output.in-the-way", .error, "a folder stands where '\(path)' is to be", notes: [Note(elsewhere)])
    case .fileInTheWay:
      self.init("output.in-the-way", .error, "'\(path)' is not a folder", notes: [Note(elsewhere)])
    case .link:
      self.init(
        "output.symlink", .error, "'\(path)' is a symbolic link, which could lead out of the output directory",
        notes: [Note(elsewhere)])
    case .notAFile:
      self.init("output.in-the-way", .error, "'\(path)' is no file", notes: [Note(elsewhere)])
    }
  }

  /// What to tell about files that stay although nothing asks for them.
  init(kept paths: [OutputPath], below output: String) {
    self.init(
      "output.kept", .note, "files that no operation asks for stay, because an error left something out",
      notes: paths.map { Note("'\(PathText.entry($0.path, of: output))' stays") })
  }

  /// What to tell where the output directory cannot be read or written.
  static func unwritable(_ failure: FileFailure) -> Diagnostic {
    Diagnostic(
      "output.unwritable", .error, failure.description,
      notes: [Note("no file is left half-written; mend this, or choose another folder with --output")])
  }
}
