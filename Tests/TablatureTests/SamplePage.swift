
/// A page of an operation, and whether all parts of the tool can do something with it.
enum SamplePage {
  static func text(_ name: String, parameter: String = "ImageName") -> String {
    """
    # \(name)

    Starts something.

    ## Debugging

    [Try it.](https://api.example.com/#product=Ecs&api=\(name)&type=RPC&version=2014-05-26)

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |---------|----|--------|-------|-----------|
    |Action|String|Yes|\(name)|The operation. Set the value to \(name). |
    |\(parameter)|String|No|demo|A name. |

    ## Response parameters

    |Parameter|Type|Example|Description|
    |---------|----|-------|-----------|
    |RequestId|String|473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E|The ID of the request. |

    ## Error codes

    |HTTP status code|Error code|Error message|Description|
    |----------------|----------|-------------|-----------|
    |404|InvalidName.NotFound|There is no such name.|The name is unknown. |

    """
  }
}
