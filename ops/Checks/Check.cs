namespace FksSre.Ops.Checks;

/// <summary>One look of a real tool at the rendered files.</summary>
/// <param name="Name">What is looked at, in words.</param>
/// <param name="Passed">The tool's verdict.</param>
/// <param name="Output">What the tool said, where it found fault.</param>
internal sealed record Check(string Name, bool Passed, string Output);
