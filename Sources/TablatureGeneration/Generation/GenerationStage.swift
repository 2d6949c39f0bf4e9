/// How far a run is, for those who wait.
public enum GenerationStage: Hashable, Sendable {
  /// Pages are read.
  case reading(done: Int, of: Int)
  /// The tables of a number of pages, all of which were read, are joined to operations.
  case joining(Int)
  /// A number of operations is turned into Swift.
  case emitting(Int)
  /// A number of files is compared with what is there, and written where it differs.
  case writing(Int)
}
