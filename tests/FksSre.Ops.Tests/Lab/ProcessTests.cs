namespace FksSre.Ops.Tests.Lab;

/// <summary>
/// Tests that write scripts and start them, one after the other: a script that is still open for writing in a process forked
/// at the same moment cannot be started ("Text file busy").
/// </summary>
[CollectionDefinition(Name)]
public sealed class ProcessTests
{
    public const string Name = "processes";
}
