namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>An object was to change in a way in which it cannot.</summary>
internal sealed class RefusedUpdateException(int code, string reason, string message) : Exception(message)
{
    public int Code { get; } = code;

    public string Reason { get; } = reason;
}
