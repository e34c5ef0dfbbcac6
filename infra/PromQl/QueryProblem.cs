namespace FksSre.PromQl;

/// <summary>Why a text is no PromQL.</summary>
/// <param name="At">Offset in the text.</param>
/// <param name="Sentence">What is wrong there.</param>
internal sealed record QueryProblem(int At, string Sentence);
