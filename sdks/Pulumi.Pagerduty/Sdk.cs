namespace Pulumi.Pagerduty;

/// <summary>This package and the plugin behind it.</summary>
internal static class Sdk
{
    public static Plugin Plugin { get; } = new(typeof(Sdk));
}
