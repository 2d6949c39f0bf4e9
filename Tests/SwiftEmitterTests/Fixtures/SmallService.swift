import TablatureAPIModel

extension Fixtures {
  /// One operation with as little as a page can have.
  static let small = service([
    Operation(
      name: "StopInstance", title: "StopInstance", summary: Prose("Stops an instance."), product: "Ecs",
      version: "2014-05-26", style: "RPC", dialect: "en", location: at(1, in: "docs/ecs/StopInstance.md"),
      request: [
        Field(
          name: "InstanceId", type: .scalar(.string), presence: .required, example: "i-bp67acfmxazb4p****",
          documentation: Prose("The ID of the instance."), location: at(9, in: "docs/ecs/StopInstance.md"))
      ])
  ])
}
