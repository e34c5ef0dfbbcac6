using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>By what Kubernetes asks a container how it is, and tells it that it begins or ends.</summary>
internal static class Handlers
{
    private static readonly string[] _kinds = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"];

    /// <summary>Its probes and its hooks, as far as they are there.</summary>
    public static IEnumerable<Property> Of(Property container) =>
        new[]
        {
            container["startupProbe"],
            container["readinessProbe"],
            container["livenessProbe"],
            container["lifecycle"]["postStart"],
            container["lifecycle"]["preStop"],
        }.Where(handler => handler.Exists);

    /// <summary>Whether it does anything. What is not known yet does not, and leaves a note.</summary>
    /// <param name="handler">A probe or a hook.</param>
    public static bool Acts(Property handler) => !handler.IsUnknown && _kinds.Any(kind => handler[kind].Exists);

    /// <summary>Whether two ask the same of a container, however often.</summary>
    public static bool AskTheSame(Property one, Property other) => _kinds.All(kind => AreSame(one[kind], other[kind]));

    private static bool AreSame(Property one, Property other) =>
        one.Exists == other.Exists
        && one.Text == other.Text
        && one.Number == other.Number
        && one.Count == other.Count
        && one.Items.Zip(other.Items).All(pair => AreSame(pair.First, pair.Second))
        && one.Members.Zip(other.Members).All(pair => pair.First.Name == pair.Second.Name && AreSame(pair.First.Value, pair.Second.Value));
}
