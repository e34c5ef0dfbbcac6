using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>Questions by which Kubernetes tells that a container has started, works, or must be replaced.</summary>
internal static class Probes
{
    public static ProbeArgs Ready(string path, string port) => Http(path, port, periodSeconds: 5, failureThreshold: 3);

    /// <param name="path">Asked.</param>
    /// <param name="port">By name.</param>
    /// <param name="notBefore">After the start of the container; whole seconds.</param>
    public static ProbeArgs Ready(string path, string port, TimeSpan notBefore)
    {
        var probe = Ready(path, port);
        probe.InitialDelaySeconds = (int)notBefore.TotalSeconds;
        return probe;
    }

    public static ProbeArgs Alive(string path, string port) => Http(path, port, periodSeconds: 10, failureThreshold: 6);

    /// <param name="path">Asked until it first succeeds; only then the other two begin.</param>
    /// <param name="port">By name.</param>
    /// <param name="minutes">How long a start may take.</param>
    public static ProbeArgs Started(string path, string port, int minutes) =>
        Http(path, port, periodSeconds: 15, failureThreshold: 4 * minutes);

    private static ProbeArgs Http(string path, string port, int periodSeconds, int failureThreshold) =>
        new()
        {
            HttpGet = new HTTPGetActionArgs { Path = path, Port = port },
            PeriodSeconds = periodSeconds,
            TimeoutSeconds = 3,
            FailureThreshold = failureThreshold,
        };
}
