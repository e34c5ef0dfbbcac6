namespace FksSre.Stacks.Tests.Objects;

/// <summary>What must hold for the objects of every stack.</summary>
/// <returns>Whatever breaks it: the object and what is wrong with it.</returns>
internal delegate IEnumerable<string> Rule(ClusterObjects objects);
