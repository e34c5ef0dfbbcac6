using System.CommandLine;

namespace FksSre.Ops.Commands;

/// <summary>A command that changes what runs: after ^C it is waited for until it has completed what it had begun.</summary>
internal sealed class UpdatingCommand(string name, string description) : Command(name, description);
