@main struct Tablature { static func main() {} }
