// Generated clients and their users import this module alone.
@_exported public import TablatureRuntime
