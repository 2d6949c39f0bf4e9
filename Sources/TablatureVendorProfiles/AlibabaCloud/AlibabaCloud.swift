public import TablatureAPIModel

extension VendorProfile {
  /// The profile of Alibaba Cloud: RPC over HTTPS, with pages in Chinese and English.
  public static let alibabaCloud = VendorProfile(
    id: "alibaba-cloud", name: "Alibaba Cloud", dialects: [.english, .chinese], conventions: .alibabaCloud,
    wireProtocol: .alibabaCloud, runtime: .alibabaCloud, code: .alibabaCloud, endpoints: .alibabaCloud)
}

extension PageConventions {
  /// The conventions of Alibaba Cloud's pages. Their debugging link opens OpenAPI Explorer.
  public static let alibabaCloud = PageConventions(
    operationLink: OperationLinkKeys(operation: "api", product: "product", style: "type", version: "version"),
    actionStyle: "rpc",
    rootMembers: ["TotalCount", "PageNumber", "PageSize", "NextToken"])
}
