using Pulumi;

namespace Pulumiverse.Grafana;

/// <summary>This package and the plugin behind it, which is not published by Pulumi itself.</summary>
internal static class Sdk
{
    public static Plugin Plugin { get; } = new(typeof(Sdk), "github://api.github.com/pulumiverse");
}
