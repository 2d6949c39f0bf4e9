import TablatureECS
import AlibabaCloudRuntime

/// The example of README.md, compiled.
func readmeExample() async {
  // The code of README.md begins here.
  let ecs = ECSClient(region: "cn-hangzhou")  // keys from the environment, ~/.aliyun/config.json, …
  do {
    let reply = try await ecs.modifyInstanceSpec(
      .init(instanceID: "i-bp67acfmxazb4p****", instanceType: "ecs.g6.large"))
    print(reply.requestID)
  } catch {
    // error is an OperationError<ModifyInstanceSpecErrorCode>; nothing else can be thrown.
    switch error.code {
    case .throttling: print("too fast; try again in five minutes")
    case .invalidInstanceTypeValueNotSupported: print("no such type here")
    default: print(error)
    }
  }
  // It ends here.
}
