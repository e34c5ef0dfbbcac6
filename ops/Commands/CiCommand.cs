using System.CommandLine;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>What the workflows do. Each runs on a laptop as well, where there is no pull request to write to.</summary>
internal static class CiCommand
{
    public static Command Create(Screen screen, TimeProvider time) =>
        new("ci", "What the workflows in .github/workflows do; each of them runs here as well.")
        {
            CiPreviewCommand.Create(screen, time),
            CiDeployCommand.Create(screen, time),
            CiPromoteCommand.Create(screen, time),
            CiDriftCommand.Create(screen, time),
        };
}
