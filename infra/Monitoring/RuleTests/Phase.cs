namespace FksSre.Monitoring.RuleTests;

/// <summary>A stretch of steady traffic.</summary>
/// <param name="Steps">Samples; above 0.</param>
/// <param name="Events">Per sample; 0: the counters stand still.</param>
/// <param name="Bad">Of them.</param>
internal sealed record Phase(int Steps, int Events, int Bad);
