using FksSre.Conventions.Tests.Circle.Second;

namespace FksSre.Conventions.Tests.Circle.First;

/// <summary>Half of a circle, for the test that notices one.</summary>
internal sealed record Begin(End? Next);
