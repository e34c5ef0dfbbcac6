using Severity = Pulumi.Wire.LogSeverity;

namespace Pulumi;

/// <summary>Messages for the engine to show. A logged error makes the program fail.</summary>
public static class Log
{
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Running.Log.SendAsync(Severity.Debug, message, resource, streamId, ephemeral);

    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Running.Log.SendAsync(Severity.Info, message, resource, streamId, ephemeral);

    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Running.Log.SendAsync(Severity.Warning, message, resource, streamId, ephemeral);

    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Running.Log.SendAsync(Severity.Error, message, resource, streamId, ephemeral);

    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Error(exception.ToString(), resource, streamId, ephemeral);
}
