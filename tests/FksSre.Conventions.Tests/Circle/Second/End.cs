using FksSre.Conventions.Tests.Circle.First;

namespace FksSre.Conventions.Tests.Circle.Second;

/// <inheritdoc cref="Begin"/>
internal sealed record End(Begin? Next);
