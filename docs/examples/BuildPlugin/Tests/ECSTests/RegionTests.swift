import ECS
import Testing

@Test("The ids are in the order of the response")
func ids() {
  let regions = ["cn-hangzhou", "eu-central-1"].map { DescribeRegionsResponse.Region(regionID: $0) }
  #expect(DescribeRegionsResponse(regions: regions).ids == ["cn-hangzhou", "eu-central-1"])
}
