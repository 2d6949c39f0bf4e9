public import TablatureAPIModel

extension VendorProfile {
  /// Alibaba Cloud: RPC over HTTPS, pages in Chinese and English.
  public static let alibabaCloud = VendorProfile(
    id: "alibaba-cloud", name: "Alibaba Cloud", dialects: [.english, .chinese], conventions: .alibabaCloud,
    wireProtocol: .alibabaCloud, runtime: .alibabaCloud, code: .alibabaCloud, endpoints: .alibabaCloud)
}

extension PageConventions {
  /// The pages of Alibaba Cloud. Their debugging link leads to the OpenAPI Explorer.
  public static let alibabaCloud = PageConventions(
    operationLink: OperationLinkKeys(operation: "api", product: "product", style: "type", version: "version"),
    actionStyle: "rpc",
    rootMembers: ["RequestId", "TotalCount", "PageNumber", "PageSize", "NextToken"])
}
