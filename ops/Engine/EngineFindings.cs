using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Engine;

/// <summary>What stands in the way of asking the engine.</summary>
internal static class EngineFindings
{
    /// <param name="project">Its folder.</param>
    /// <param name="said">The last words of the build.</param>
    public static Finding NotBuilt(string project, string said) =>
        new(
            "FKS850",
            project,
            "",
            $"It does not build: {said}",
            $"Build it here to see all of it: dotnet publish {project} -c Release -o DIR"
        );
}
