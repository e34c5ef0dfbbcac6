using FksSre.ServiceLevels.Findings;

namespace FksSre.PolicyPack;

/// <summary>Mistakes of whoever starts the pack by hand.</summary>
internal static class BootFindings
{
    /// <param name="arguments">As they were given.</param>
    public static Finding NoEngine(IReadOnlyList<string> arguments) =>
        new(
            "FKS820",
            "the last argument",
            arguments.Count == 0 ? "" : arguments[^1],
            "It is not the address of a Pulumi engine, such as 127.0.0.1:45123, which the engine passes to whatever it starts.",
            "Let pulumi start this program: --help says how."
        );
}
