using Pulumi;

namespace FksSre.Components.OnCall;

/// <summary>What may be missing: then the input is left out, instead of being given as nothing.</summary>
internal static class Optional
{
    public static Input<string>? Of(string? value) => value is null ? null : (Input<string>)value;

    public static Input<int>? Of(int? value) => value is { } known ? (Input<int>)known : null;
}
